import { Collector } from '../support/collect';
import { tableOf } from '../support/lookup';
import { equate, totalAmount, type Amount } from '../support/amounts';
import { plannedAmount, THREE_PUBLIC_MEASURES } from './support/plans';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-three-public-plan';

/** Both stand in one row: the column says which it is. */
const spent = ({ cells }: Amount) => cells.map((cell) => ({ cell, label: '决算数' }));

/** A “三公” item’s 决算数 is not above its 预算数, unless there was a reason. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    document: 'final',
    severity: 'info',
    basis: basis(
      article('地方预决算公开操作规程', '三公'),
      practice('“三公”经费决算数一般不大于预算数，大于的应当说明原因'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const table = tableOf(book, 'final-three-public');
    for (const measure of THREE_PUBLIC_MEASURES)
      equate(collector, plannedAmount(table, measure), [totalAmount(table, measure)], 'at-least', spent);
    return collector.outcome;
  },
};
