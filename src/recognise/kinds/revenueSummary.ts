import type { TableKindDefinition } from './TableKindDefinition';

/** 部门收入总表, 收入预算总表 */
export const revenueSummary: TableKindDefinition = {
  kind: 'revenue-summary',
  matches: (title) =>
    /收入(预算)?(总表|表|明细表)/.test(title) && !/财政拨款|一般公共预算|政府性基金|国有资本/.test(title),
  rows: 'subjects',
  classification: 'functional',
};
