import type { BookRule } from '../Rule';
import { basis, practice } from '../statutes/basis';
import { Collector } from '../support/collect';
import { compareWithLastYear } from '../support/lastYear';

const ID = 'planned-last-year';

/** What a budget prints as last year's is what last year's budget published. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'warning',
    basis: basis(
      practice('年际勾稽，预算公开表的上年预算数＝上年公开的部门预算，按调整后预算编列的不作比较'),
    ),
  },
  check(input) {
    const collector = new Collector(ID);
    compareWithLastYear(collector, input, '上年预算');
    return collector.outcome;
  },
};
