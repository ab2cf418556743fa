import type { TableKindDefinition } from './TableKindDefinition';

/** 部门支出总表, 支出预算总表 */
export const expenditureSummary: TableKindDefinition = {
  kind: 'expenditure-summary',
  matches: (title) =>
    /支出(预算)?(总表|表|明细表)/.test(title) &&
    !/财政拨款|一般公共预算|政府性基金|国有资本|经济分类|收入支出/.test(title),
  rows: 'subjects',
  classification: 'functional',
};
