import type { RelationRule } from '../Rule';
import { sumOfRows } from '../support/sumRule';

const ID = 'subject-tree';

/** 类 = Σ 款, 款 = Σ 项, and a subject = Σ its projects; within each unit. */
export const rule: RelationRule = {
  kind: 'relations',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: '预算法第三十二条：支出按功能分为类、款、项，按经济性质分为类、款',
  },
  relate: ({ book }) => sumOfRows(ID, book, (row) => row.kind === 'subject'),
};
