import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { columnLabel, columnOf, shortName, tableName, tableOf, totalRow } from '../support/lookup';
import { hasAcademicUnits, isRenumbered, itemCells, THREE_PUBLIC_ITEMS } from '../support/threePublic';
import { basis, practice } from '../statutes/basis';

const ID = 'three-public-basic';

/**
 * What 基本支出 alone pays of a “三公” part is not above the part; projects may pay the rest. Of universities and institutes nothing is
 * said of visits abroad.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(practice('“三公”经费含基本支出和项目支出安排的部分，不小于基本支出中对应款')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const table = tableOf(book, 'three-public');
    const basic = tableOf(book, 'general-basic');
    const left = table?.blocks[0];
    const right = basic?.blocks[0];
    const row = totalRow(left);
    const at = columnOf(right, 'total');
    if (!table || !left) return collector.outcome;
    if (!row) {
      collector.lacks(table, '“三公”经费支出预算表', { row: '合计' });
      return collector.outcome;
    }
    if (!basic || !right || at === undefined) {
      collector.lacks(basic, '一般公共预算基本支出预算表', { column: '合计' });
      return collector.outcome;
    }
    if (isRenumbered(right)) {
      collector.cannotTell('cannot-tell.renumbered-codes', { table: tableName(basic) });
      return collector.outcome;
    }
    for (const item of THREE_PUBLIC_ITEMS) {
      if (item.measure === 'abroad' && hasAcademicUnits(book)) continue;
      const from = columnOf(left, item.measure);
      const cells = itemCells(right, item, at, () => true).map((c) => ({
        ...c,
        label: `${shortName(basic)} ${c.label}`,
      }));
      if (from === undefined || cells.length === 0) continue;
      const column = columnLabel(left.columns[from]);
      collector.sum({ table: tableName(table), row: row.label, column }, row.cells[from], column, cells, {
        comparison: 'at-least',
      });
    }
    return collector.outcome;
  },
};
