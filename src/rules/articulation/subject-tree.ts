import type { BookRule } from '../Rule';
import { sumOfRows } from '../support/sumRule';
import { article, basis, practice } from '../statutes/basis';

const ID = 'subject-tree';

/** 类 = Σ 款, 款 = Σ 项, and a subject = Σ its projects; within each unit. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: basis(article('预算法', '第三十二条第四款'), practice('上级科目的金额＝下级科目之和')),
  },
  check: ({ book }) => sumOfRows(ID, book, (row) => row.kind === 'subject'),
};
