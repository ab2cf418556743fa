import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { columnLabel, columnOf, shortName, tableName, tableOf, totalRow } from '../support/lookup';
import { basis, practice } from '../statutes/basis';

const ID = 'three-public-bounds';

/** “三公” expenses of a fund are not above the whole expenditure of that fund. */
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
        ],
        { comparison: 'at-least' },
      );
    }
    return collector.outcome;
  },
};
