import type { RelationRule } from '../Rule';
import { sumOfRows } from '../support/sumRule';

const ID = 'table-total';

/** 合计 equals the sum of the unit rows, or of the top subjects where no units stand. */
export const rule: RelationRule = {
  kind: 'relations',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: '表内勾稽：合计行＝各单位（或各顶层科目）之和',
  },
  relate: ({ book }) => sumOfRows(ID, book, (row) => row.kind === 'total'),
};
