import type { TableKindDefinition } from './TableKindDefinition';

/** 部门收支总表, 财务收支预算总表 */
export const revenueExpenditureSummary: TableKindDefinition = {
  kind: 'revenue-expenditure-summary',
  matches: (title) =>
    /收支(预算)?总表|收入支出(预算)?总表/.test(title) &&
    !/财政拨款|一般公共预算|政府性基金|国有资本/.test(title),
  rows: 'lines',
};
