import { Collector } from '../support/collect';
import { tableOf } from '../support/lookup';
import { equate, isLine, lineAmount, totalAmount } from '../support/amounts';
import { FINAL_FUNDS, isCarriedSource, isSource } from './support/facts';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-fund-balance';

/** A fund’s income, and what it carried in and on, is the same in 财政拨款收入支出决算总表 and in the fund’s own table. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法', '第五条第二款'),
      article('预算法实施条例', '第八十三条第三款'),
      practice('表间勾稽，财政拨款收入支出决算总表各预算的收入、年初、年末结转和结余＝该预算收入支出决算表'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const fiscal = tableOf(book, 'final-appropriation-summary');
    for (const { measure, balance } of FINAL_FUNDS) {
      const detail = tableOf(book, balance);
      if (!fiscal || !detail) continue;
      equate(collector, lineAmount(fiscal, 'income', isSource(measure)), [totalAmount(detail, 'income')]);
      equate(collector, lineAmount(fiscal, 'income', isCarriedSource(measure)), [
        totalAmount(detail, 'carry-over'),
      ]);
      equate(collector, lineAmount(fiscal, 'expenditure', isLine('carry-out'), measure), [
        totalAmount(detail, 'carry-out'),
      ]);
    }
    return collector.outcome;
  },
};
