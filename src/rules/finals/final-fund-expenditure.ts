import { matchClassLines } from '../support/classLines';
import { Collector } from '../support/collect';
import { columnOf, blockOf, tableOf } from '../support/lookup';
import { equate, isLine, lineAmount, totalAmount } from '../support/amounts';
import { FINAL_FUNDS, tableOfFund } from './support/facts';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-fund-expenditure';

/** Each fund’s column of 财政拨款收入支出决算总表 equals the table of the fund’s expenditure, in all and 类 by 类. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法', '第五条第二款'),
      practice('表间勾稽，财政拨款收入支出决算总表各预算的本年支出及各类支出＝各预算财政拨款支出决算表'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const fiscal = tableOf(book, 'final-appropriation-summary');
    const spent = blockOf(fiscal, 'expenditure');
    if (!fiscal || !spent) {
      collector.lacks(fiscal, '财政拨款收入支出决算总表', { row: '本年支出合计' });
      return collector.outcome;
    }
    for (const fund of FINAL_FUNDS) {
      const detail = tableOfFund(book, fund);
      if (!detail || columnOf(spent, fund.measure) === undefined) continue;
      const stated = lineAmount(fiscal, 'expenditure', isLine('year-total'), fund.measure);
      equate(collector, stated, [totalAmount(detail, 'total')]);
      matchClassLines(collector, fiscal, [fund.measure], detail, ['total'], 'equal', false);
    }
    return collector.outcome;
  },
};
