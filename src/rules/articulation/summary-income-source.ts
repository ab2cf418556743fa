import type { BudgetRow, Measure } from '../../budget/BudgetBook';
import { FISCAL_BOOKS } from '../../budget/Fund';
import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { NO_SOURCE } from '../support/facts';
import { blockOf, columnLabel, columnOf, shortName, tableName, tableOf, totalRow } from '../support/lookup';
import { basis, practice } from '../statutes/basis';

const ID = 'summary-income-source';

/** Each source of income in 部门收支总表 equals the 合计 of its column in 部门收入总表. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(practice('表间勾稽，收支总表各收入来源＝收入总表对应栏合计')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'revenue-expenditure-summary');
    const detail = tableOf(book, 'revenue-summary');
    const income = blockOf(summary, 'income');
    const block = detail?.blocks[0];
    const total = totalRow(block);
    const from = columnOf(income, 'total');
    if (!summary || !detail || !income || !total || from === undefined) {
      if (!summary || !detail)
        collector.cannotTell('cannot-tell.missing-table', {
          table: summary ? '部门收入总表' : '部门收支总表',
        });
      else
        collector.cannotTell('cannot-tell.missing-row', {
          table: tableName(total ? summary : detail),
          row: '合计',
        });
      return collector.outcome;
    }
    for (const row of income.rows) {
      if (!row.measure || row.ofWhich || isCarriedOver(income.rows, row)) continue;
      const at = columnOf(block, row.measure);
      if (at === undefined) continue; // Shanghai's 收入总表 has one column for all appropriations
      collector.sum(
        { table: tableName(summary), row: row.label, column: columnLabel(income.columns[from]) },
        row.cells[from],
        row.name,
        [{ cell: total.cells[at], label: `${shortName(detail)} ${columnLabel(block!.columns[at])}` }],
      );
    }
    for (const [i, column] of block!.columns.entries()) {
      // A source that the summary has no line for must be nothing, or the summary leaves it out.
      if (column.measure === 'other' || income.rows.some((r) => r.measure === column.measure)) continue;
      if (
        NO_SOURCE.includes(column.measure) ||
        income.rows.some((r) => statesOther(r.measure, column.measure))
      )
        continue;
      collector.sum(
        { table: tableName(detail), row: total.label, column: columnLabel(column) },
        total.cells[i],
        columnLabel(column),
        [],
      );
    }
    return collector.outcome;
  },
};

const FUNDS: readonly Measure[] = FISCAL_BOOKS;

/** One of the two prints the appropriations as a whole, the other the funds that they are. */
const statesOther = (line: Measure | undefined, column: Measure): boolean =>
  (line === 'appropriation' && FUNDS.includes(column)) ||
  (column === 'appropriation' && line !== undefined && FUNDS.includes(line));

/** 一般公共预算 below 上年结转 is no source of the year. */
const isCarriedOver = (rows: readonly BudgetRow[], row: BudgetRow): boolean =>
  row.parent !== undefined && rows[row.parent]?.line === 'carry-in';
