import type { BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import type { BookRule } from '../Rule';
import { totalAmount } from '../support/amounts';
import { Collector } from '../support/collect';
import { hasCarryIn, hasOtherFunds } from '../support/facts';
import { columnLabel, columnOf, shortName, tableName, tableOf, totalRow } from '../support/lookup';
import {
  coversAllFunds,
  hasAcademicUnits,
  hasSections,
  isGovernmentList,
  isRenumbered,
  itemCells,
  THREE_PUBLIC_ITEMS,
} from '../support/threePublic';
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
    stateProjects(collector, book, table, basic);
    return collector.outcome;
  },
};

/** What 基本支出 does not pay of the “三公” expenses, projects do: it is not above all that they spend. */
function stateProjects(collector: Collector, book: BudgetBook, table: BudgetTable, basic: BudgetTable): void {
  const [left, right] = [table.blocks[0]!, basic.blocks[0]!];
  const all = columnOf(left, 'three-public');
  const at = columnOf(right, 'total')!;
  const spent = totalAmount(tableOf(book, 'general-expenditure'), 'project');
  const isOfFund = /一般公共预算|财政拨款/.test(normalName(table.title));
  const isWider = coversAllFunds(table) && hasOtherFunds(book);
  if (all === undefined || !spent || !isOfFund || isWider || hasCarryIn(book)) return;
  if (basic.blocks.length > 1 || !hasSections(right) || isGovernmentList(right)) return;
  const paid = THREE_PUBLIC_ITEMS.flatMap((item) => itemCells(right, item, at, () => true));
  collector.sum(
    { table: tableName(spent.table), row: spent.row, column: spent.column },
    spent.cells[0],
    `${shortName(spent.table)} ${spent.column}`,
    [
      { cell: totalRow(left)!.cells[all], label: `${shortName(table)} ${columnLabel(left.columns[all])}` },
      ...paid.map(({ cell, label }) => ({
        cell,
        label: `${shortName(basic)} ${label}`,
        weight: -1 as const,
      })),
    ],
    { comparison: 'at-least' },
  );
}
