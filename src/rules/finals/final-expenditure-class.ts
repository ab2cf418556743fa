import { matchClassLines } from '../support/classLines';
import { Collector } from '../support/collect';
import { tableOf } from '../support/lookup';
import { equate, isLine, lineAmount, totalAmount } from '../support/amounts';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-expenditure-class';

/** 本年支出合计 and each 类 in 收入支出决算总表 equal 支出决算表. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法', '第七十五条第一款'),
      practice('表间勾稽，收入支出决算总表本年支出合计及各类支出＝支出决算表合计及同一类'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'final-revenue-expenditure-summary');
    const detail = tableOf(book, 'final-expenditure-summary');
    if (!summary || !detail) {
      collector.lacks(summary ? detail : summary, summary ? '支出决算表' : '收入支出决算总表', {
        row: '合计',
      });
      return collector.outcome;
    }
    equate(collector, lineAmount(summary, 'expenditure', isLine('year-total')), [
      totalAmount(detail, 'total'),
    ]);
    matchClassLines(collector, summary, ['total'], detail, ['total'], 'equal', false);
    return collector.outcome;
  },
};
