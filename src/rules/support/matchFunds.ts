import type { BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import type { Alignment } from './Alignment';
import type { Collector } from './collect';
import { hasCarryIn } from './facts';
import { alignRows, matchTables, sideOf, type Comparison, type Level } from './matchTables';

/**
 * States that a table of expenditure equals the tables of the funds added up: in its total, and, where nothing is carried
 * over, in 基本支出 and 项目支出 too. A column that one of them lacks is not compared.
 */
export function matchFunds(
  collector: Collector,
  book: BudgetBook,
  table: BudgetTable,
  funds: readonly BudgetTable[],
  levels: readonly Level[],
  comparison: Comparison = 'equal',
): void {
  let alignment: Alignment | undefined;
  for (const measure of hasCarryIn(book) ? (['total'] as const) : (['total', 'basic', 'project'] as const)) {
    const left = sideOf(table, { of: [measure] });
    const right = funds.flatMap((t) => sideOf(t, { of: [measure] }) ?? []);
    if (!left || right.length < funds.length) continue;
    alignment ??= alignRows(left, right);
    matchTables(collector, left, right, levels, comparison, alignment);
  }
}
