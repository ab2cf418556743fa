import type { BookRule } from '../Rule';
import { sumOfRows } from '../support/sumRule';
import { basis, practice } from '../statutes/basis';

const ID = 'grand-total';

/** 收入总计 = 本年收入合计 + 上年结转 + 用事业基金弥补收支差额; 支出总计 = 本年支出合计 + 结余分配 + 结转下年. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: basis(practice('表内勾稽，总计＝本年合计＋上年结转（＋使用非财政拨款结余），支出同理')),
  },
  check: ({ book }) => sumOfRows(ID, book, (row) => row.line === 'grand-total'),
};
