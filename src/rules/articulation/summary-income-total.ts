import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import {
  blockOf,
  columnLabel,
  columnOf,
  lineOf,
  shortName,
  tableName,
  tableOf,
  wholeRows,
} from '../support/lookup';
import { basis, practice } from '../statutes/basis';

const ID = 'summary-income-total';

/** 部门收支总表 收入总计 = 部门收入总表 合计. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(practice('表间勾稽，收支总表收入总计＝收入总表合计')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'revenue-expenditure-summary');
    const income = blockOf(summary, 'income');
    const detail = tableOf(book, 'revenue-summary');
    const row = lineOf(income, 'grand-total');
    const block = detail?.blocks[0];
    const rows = wholeRows(block);
    const at = columnOf(block, 'total');
    const from = columnOf(income, 'total');
    if (!summary || !row || from === undefined) {
      collector.lacks(summary, '部门收支总表', { row: '收入总计' });
      return collector.outcome;
    }
    if (!detail || rows.length === 0 || at === undefined) {
      collector.lacks(detail, '部门收入总表', { row: '合计' });
      return collector.outcome;
    }
    collector.sum(
      { table: tableName(summary), row: row.label, column: columnLabel(income!.columns[from]) },
      row.cells[from],
      row.name,
      rows.map((r) => ({ cell: r.cells[at], label: `${shortName(detail)} ${r.name}` })),
    );
    return collector.outcome;
  },
};
