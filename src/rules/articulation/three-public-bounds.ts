import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { fundTables, type FundTables } from '../support/facts';
import { columnLabel, columnOf, shortName, tableName, tableOf, totalRow } from '../support/lookup';
import { coversAllFunds } from '../support/threePublic';
import { basis, practice } from '../statutes/basis';

const ID = 'three-public-bounds';

const NONE: FundTables = { tables: [], lacking: [] };

/**
 * “三公” expenses of a fund are not above the whole expenditure of that fund; those of all appropriations (财政拨款“三公”) not above that of
 * all funds together.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(practice('“三公”经费是该预算支出的一部分，不大于该表合计')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    for (const [kind, fund] of [
      ['three-public', 'general-expenditure'],
      ['fund-three-public', 'fund-expenditure'],
    ] as const) {
      const part = tableOf(book, kind);
      const whole = tableOf(book, fund);
      const from = columnOf(part?.blocks[0], 'three-public');
      const at = columnOf(whole?.blocks[0], 'total');
      const row = totalRow(part?.blocks[0]);
      const total = totalRow(whole?.blocks[0]);
      if (!part) continue;
      if (!whole || from === undefined || at === undefined || !row || !total) {
        collector.cannotTell('cannot-tell.missing-row', {
          table: tableName(whole && row ? whole : part),
          row: '合计',
        });
        continue;
      }
      const others = kind === 'three-public' && coversAllFunds(part) ? fundTables(book) : NONE;
      if (others.lacking.length > 0) {
        collector.cannotTell('cannot-tell.missing-table', { table: others.lacking[0]! });
        continue;
      }
      const column = columnLabel(whole.blocks[0]!.columns[at]);
      collector.sum(
        { table: tableName(whole), row: total.label, column },
        total.cells[at],
        `${shortName(whole)} ${total.name}`,
        [
          {
            cell: row.cells[from],
            label: `${shortName(part)} ${columnLabel(part.blocks[0]!.columns[from])}`,
          },
          ...others.tables.flatMap((other) => {
            const spent = columnOf(other.blocks[0], 'total');
            const cell =
              other === whole || spent === undefined ? undefined : totalRow(other.blocks[0])?.cells[spent];
            return cell?.figure ? [{ cell, label: `${shortName(other)} 合计`, weight: -1 as const }] : [];
          }),
        ],
        { comparison: 'at-least' },
      );
    }
    return collector.outcome;
  },
};
