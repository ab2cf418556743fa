import type { Measure } from '../../budget/BudgetBook';
import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { hasCarryOut } from '../support/facts';
import { blockOf, columnLabel, columnOf, shortName, tableName, tableOf, totalRow } from '../support/lookup';
import { basis, practice } from '../statutes/basis';

const ID = 'summary-expenditure-total';

/** What a column of 部门收支总表 is made of in 部门支出总表: 基本支出 stands split into 人员 and 公用 in some layouts. */
const COLUMNS: readonly { readonly detail: Measure; readonly summary: readonly Measure[] }[] = [
  { detail: 'total', summary: ['total'] },
  { detail: 'basic', summary: ['personnel', 'public'] },
  { detail: 'project', summary: ['project'] },
];

/** 部门收支总表 支出总计 (本年支出合计, where money is carried on) = 部门支出总表 合计, and so for each column both have. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(practice('表间勾稽，收支总表支出总计＝支出总表合计')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'revenue-expenditure-summary');
    const detail = tableOf(book, 'expenditure-summary');
    const left = blockOf(summary, 'expenditure');
    const right = detail?.blocks[0];
    const total = totalRow(right);
    if (!summary || !left) {
      collector.lacks(summary, '部门收支总表', { column: '支出' });
      return collector.outcome;
    }
    if (!detail || !total) {
      collector.lacks(detail, '部门支出总表', { row: '合计' });
      return collector.outcome;
    }
    const closings = left.rows.filter(
      (r) => r.line === 'year-total' || (r.line === 'grand-total' && !hasCarryOut(book)),
    );
    if (closings.length === 0) collector.cannotTell('cannot-tell.carried-on');
    for (const row of closings) {
      for (const { detail: measure, summary: measures } of COLUMNS) {
        const at = columnOf(right, measure);
        const from = measures.flatMap((m) => columnOf(left, m) ?? []);
        if (at === undefined || from.length < measures.length) continue;
        const [first, ...rest] = from as [number, ...number[]];
        if (rest.length === 0) {
          collector.sum(
            { table: tableName(summary), row: row.label, column: columnLabel(left.columns[first]) },
            row.cells[first],
            row.name,
            [{ cell: total.cells[at], label: `${shortName(detail)} ${columnLabel(right!.columns[at])}` }],
          );
        } else {
          collector.sum(
            { table: tableName(detail), row: total.label, column: columnLabel(right!.columns[at]) },
            total.cells[at],
            columnLabel(right!.columns[at]),
            from.map((c) => ({
              cell: row.cells[c],
              label: `${shortName(summary)} ${columnLabel(left.columns[c])}`,
            })),
          );
        }
      }
    }
    return collector.outcome;
  },
};
