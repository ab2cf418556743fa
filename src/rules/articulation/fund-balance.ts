import type { BudgetRow, BudgetTable, Measure, TableBlock } from '../../budget/BudgetBook';
import type { BookRule } from '../Rule';
import { Collector, isNonZero } from '../support/collect';
import { FUNDS } from '../support/facts';
import { blockOf, columnLabel, columnOf, lineOf, tableName, tableOf } from '../support/lookup';
import { article, basis, practice } from '../statutes/basis';

const ID = 'fund-balance';

/** In the summary of appropriations each fund's income (this year's and carried over) equals its expenditure. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: basis(
      article('预算法', '第五条第二款'),
      article('预算法', '第九条第二款'),
      article('预算法', '第十条第二款'),
      practice('各预算的收入（含上年结转）等于支出总计'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    for (const kind of ['appropriation-summary', 'final-appropriation-summary'] as const) {
      const table = tableOf(book, kind);
      if (table) balance(collector, table);
    }
    return collector.outcome;
  },
};

function balance(collector: Collector, table: BudgetTable): void {
  const income = blockOf(table, 'income');
  const expenditure = blockOf(table, 'expenditure');
  const total = lineOf(expenditure, 'grand-total');
  if (!income || !expenditure || !total) {
    collector.cannotTell('cannot-tell.missing-row', { table: tableName(table), row: '支出总计' });
    return;
  }
  for (const { measure } of FUNDS) {
    const at = columnOf(expenditure, measure);
    const sources = income.rows.filter((r) => r.measure === measure || isCarriedOf(r, income, measure));
    if (sources.length === 0) continue;
    if (at === undefined) {
      if (sources.some((r) => r.cells.some((c) => isNonZero(c.figure))))
        collector.cannotTell('cannot-tell.missing-column', {
          table: tableName(table),
          column: sources[0]!.name,
        });
      continue;
    }
    if (hasUnsplitCarryOver(income)) {
      collector.cannotTell('cannot-tell.carry-over-unsplit', { table: tableName(table) });
      continue;
    }
    const from = columnOf(income, 'total') ?? 0;
    collector.sum(
      { table: tableName(table), row: total.label, column: columnLabel(expenditure.columns[at]) },
      total.cells[at],
      total.name,
      sources.map((r) => ({ cell: r.cells[from], label: sourceLabel(r, income) })),
    );
  }
}

/** 上年结转 beside the fund's appropriation of this year, below a line that is the sum of both. */
const isCarriedOf = (row: BudgetRow, income: TableBlock, fund: Measure): boolean =>
  row.measure === 'carry-over' &&
  row.line === 'source' &&
  row.parent !== undefined &&
  income.rows.some((r) => r.measure === fund && r.parent === row.parent);

/** 上年结转 has an amount of its own but no lines that say from which fund; as a part of the funds' own lines it needs none. */
const hasUnsplitCarryOver = (income: TableBlock): boolean => {
  const at = income.rows.findIndex((r) => r.line === 'carry-in');
  const row = income.rows[at];
  if (!row || row.ofWhich || !row.cells.some((c) => c.figure && !c.figure.value.isZero())) return false;
  return !income.rows.some((r) => r.parent === at);
};

const sourceLabel = (row: BudgetRow, income: TableBlock): string => {
  const parent = row.parent === undefined ? undefined : income.rows[row.parent];
  return parent?.line === 'carry-in' ? `${parent.name} ${row.name}` : row.name;
};
