import { Collector } from '../support/collect';
import { tableOf } from '../support/lookup';
import { equate, isLine, lineAmount, totalAmount } from '../support/amounts';
import { FINAL_FUNDS, isSource } from './support/facts';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-appropriation-income';

/** 财政拨款 income is the same in 财政拨款收入支出决算总表, 收入决算表 and 收入支出决算总表. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法', '第七十五条第一款'),
      practice(
        '表间勾稽，财政拨款收入支出决算总表本年收入合计＝收入决算表财政拨款收入，各项财政拨款＝收入支出决算总表同一来源',
      ),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const fiscal = tableOf(book, 'final-appropriation-summary');
    const summary = tableOf(book, 'final-revenue-expenditure-summary');
    if (!fiscal) {
      collector.lacks(fiscal, '财政拨款收入支出决算总表', { row: '本年收入合计' });
      return collector.outcome;
    }
    equate(collector, lineAmount(fiscal, 'income', isLine('year-total')), [
      totalAmount(tableOf(book, 'final-revenue-summary'), 'appropriation'),
    ]);
    for (const { measure } of FINAL_FUNDS)
      equate(collector, lineAmount(fiscal, 'income', isSource(measure)), [
        lineAmount(summary, 'income', isSource(measure)),
      ]);
    return collector.outcome;
  },
};
