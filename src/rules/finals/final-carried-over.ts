import { Collector } from '../support/collect';
import { tableOf } from '../support/lookup';
import { equate, isLine, lineAmount } from '../support/amounts';
import { hasFiscalMoneyOnly } from './support/facts';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-carried-over';

const LINES = [
  ['income', 'carry-in'],
  ['expenditure', 'carry-out'],
] as const;

/** What appropriations carried in and on is part of what the department did; all of it where it had no other money. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第八十三条第三款'),
      practice('表间勾稽，财政拨款年初、年末结转和结余不大于收入支出决算总表对应行，没有其他资金时相等'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'final-revenue-expenditure-summary');
    const fiscal = tableOf(book, 'final-appropriation-summary');
    const comparison = hasFiscalMoneyOnly(book) ? 'equal' : 'at-least';
    for (const [side, role] of LINES)
      equate(
        collector,
        lineAmount(summary, side, isLine(role)),
        [lineAmount(fiscal, side, isLine(role))],
        comparison,
      );
    return collector.outcome;
  },
};
