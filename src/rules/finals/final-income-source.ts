import type { Measure } from '../../budget/BudgetBook';
import { Collector } from '../support/collect';
import { tableOf } from '../support/lookup';
import { equate, isLine, lineAmount, totalAmount } from '../support/amounts';
import { FINAL_FUNDS, isSource } from './support/facts';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-income-source';

/** Lines that are columns, too. */
const SOURCES: readonly Measure[] = [
  'general',
  'fund',
  'capital',
  'appropriation',
  'superior-subsidy',
  'institution',
  'operating',
  'subordinate-remittance',
  'other-income',
];

/** The sources of income in 收入支出决算总表 equal the columns of 收入决算表, and their sum its 合计. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法', '第七十五条第一款'),
      practice('表间勾稽，收入支出决算总表本年收入合计及各收入来源＝收入决算表合计行对应栏'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'final-revenue-expenditure-summary');
    const detail = tableOf(book, 'final-revenue-summary');
    if (!summary || !detail) {
      collector.lacks(summary ? detail : summary, summary ? '收入决算表' : '收入支出决算总表', {
        row: '合计',
      });
      return collector.outcome;
    }
    equate(collector, lineAmount(summary, 'income', isLine('year-total')), [totalAmount(detail, 'total')]);
    for (const measure of SOURCES)
      equate(collector, lineAmount(summary, 'income', isSource(measure)), [totalAmount(detail, measure)]);
    if (lineAmount(summary, 'income', isSource('appropriation'))) return collector.outcome;
    const funds = FINAL_FUNDS.flatMap(
      ({ measure }) => lineAmount(summary, 'income', isSource(measure)) ?? [],
    );
    if (funds.length > 0) equate(collector, totalAmount(detail, 'appropriation'), funds);
    return collector.outcome;
  },
};
