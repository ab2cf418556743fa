import type { RelationRule } from '../Rule';
import { sumOfRows } from '../support/sumRule';

const ID = 'grand-total';

/** 收入总计 = 本年收入合计 + 上年结转 + 用事业基金弥补收支差额; 支出总计 = 本年支出合计 + 结余分配 + 结转下年. */
export const rule: RelationRule = {
  kind: 'relations',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: '表内勾稽：总计＝本年合计＋上年结转（＋用事业基金弥补收支差额），支出同理',
  },
  relate: ({ book }) => sumOfRows(ID, book, (row) => row.line === 'grand-total'),
};
