import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { hasNonFiscalIncome, othersHaveBasic } from '../support/facts';
import {
  blockOf,
  columnLabel,
  columnOf,
  lineOf,
  shortName,
  tableName,
  tableOf,
  totalRow,
} from '../support/lookup';
import { article, basis } from '../statutes/basis';

const ID = 'basic-parts';

/** 人员经费 and 公用经费 in 收支总表 equal those of 一般公共预算基本支出表; not below them where other money pays for them too. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(article('预算法实施条例', '第五条第三款')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'revenue-expenditure-summary');
    const basic = tableOf(book, 'general-basic');
    const left = blockOf(summary, 'expenditure');
    const grand = lineOf(left, 'grand-total');
    const right = basic?.blocks[0];
    const total = totalRow(right);
    if (!summary || !basic || !left || !grand || !total) return collector.outcome;
    for (const measure of ['personnel', 'public'] as const) {
      const from = columnOf(left, measure);
      const at = columnOf(right, measure);
      if (from === undefined || at === undefined) continue;
      const column = columnLabel(left.columns[from]);
      collector.sum(
        { table: tableName(summary), row: grand.label, column },
        grand.cells[from],
        column,
        [{ cell: total.cells[at], label: `${shortName(basic)} ${column}` }],
        {
          comparison: hasNonFiscalIncome(book) || othersHaveBasic(book) ? 'at-least' : 'equal',
        },
      );
    }
    return collector.outcome;
  },
};
