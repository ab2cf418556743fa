import type { BookRule } from '../Rule';
import { article, basis, practice } from '../statutes/basis';
import { Collector } from '../support/collect';
import { compareWithLastYear } from '../support/lastYear';

const ID = 'final-last-year';

/** What a final account prints as last year's is what last year's final account published. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'warning',
    basis: basis(
      article('预算法实施条例', '第八十三条第二款'),
      practice('年际勾稽，决算公开表的上年决算数＝上年公开的部门决算，按口径调整后编列的不作比较'),
    ),
  },
  check(input) {
    const collector = new Collector(ID);
    compareWithLastYear(collector, input, '上年决算');
    return collector.outcome;
  },
};
