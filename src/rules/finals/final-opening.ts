import type { BudgetBook } from '../../budget/BudgetBook';
import { Collector } from '../support/collect';
import { blockOf, columnOf, tableOf } from '../support/lookup';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';
import { amountIn, isLine, lineAmount, totalAmount } from '../support/amounts';
import { FINAL_FUNDS, isCarriedSource } from './support/facts';
import { equateOutside, isSameBody } from '../support/outside';

const ID = 'final-opening';

/** What was carried in is what last year's final account carried on: in all, fund by fund, and in a fund's table row by row. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第八十三条第三款'),
      practice('年际勾稽，年初结转和结余＝上年决算年末结转和结余'),
    ),
  },
  check({ book, prior }) {
    const collector = new Collector(ID);
    if (!prior || !isSameBody(book, prior)) return collector.outcome;
    for (const kind of ['final-revenue-expenditure-summary', 'final-appropriation-summary'] as const)
      equateOutside(
        collector,
        lineAmount(tableOf(book, kind), 'income', isLine('carry-in')),
        [lineAmount(tableOf(prior, kind), 'expenditure', isLine('carry-out'))],
        WHOSE,
      );
    const fiscal = 'final-appropriation-summary';
    for (const { measure, balance } of FINAL_FUNDS) {
      equateOutside(
        collector,
        lineAmount(tableOf(book, fiscal), 'income', isCarriedSource(measure)),
        [lineAmount(tableOf(prior, fiscal), 'expenditure', isLine('carry-out'), measure)],
        WHOSE,
      );
      equateOutside(
        collector,
        totalAmount(tableOf(book, balance), 'carry-over'),
        [totalAmount(tableOf(prior, balance), 'carry-out')],
        WHOSE,
      );
      compareRows(collector, book, prior, balance);
    }
    return collector.outcome;
  },
};

const WHOSE = '上年决算';

/** Each 项 that both tables print. */
function compareRows(
  collector: Collector,
  book: BudgetBook,
  prior: BudgetBook,
  kind: (typeof FINAL_FUNDS)[number]['balance'],
): void {
  const [now, before] = [tableOf(book, kind), tableOf(prior, kind)];
  const [own, last] = [blockOf(now, 'single'), blockOf(before, 'single')];
  const [from, to] = [columnOf(own, 'carry-over'), columnOf(last, 'carry-out')];
  if (!now || !before || !own || !last || from === undefined || to === undefined) return;
  for (const row of own.rows) {
    const same = row.kind === 'subject' ? last.rows.find((r) => r.code === row.code) : undefined;
    if (same)
      equateOutside(
        collector,
        amountIn(now, own, row, from, row.label.trim()),
        [amountIn(before, last, same, to, same.label.trim())],
        WHOSE,
      );
  }
}
