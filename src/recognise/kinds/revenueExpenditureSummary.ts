import type { TableKindDefinition } from './TableKindDefinition';
import { FUND, TABLE } from './words';

const TITLE = new RegExp(`(?:收支|收入支出)${TABLE}`);

/** 部门收支总表, 财务收支预算总表, 收支总体情况表 */
export const revenueExpenditureSummary: TableKindDefinition = {
  kind: 'revenue-expenditure-summary',
  matches: (title) => TITLE.test(title) && !FUND.test(title) && !/(?:项目|专户|债务)收支/.test(title),
  rows: 'lines',
};
