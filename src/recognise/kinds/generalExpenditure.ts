import type { TableKindDefinition } from './TableKindDefinition';

/** 一般公共预算支出预算表, 一般公共预算支出功能分类预算表 */
export const generalExpenditure: TableKindDefinition = {
  kind: 'general-expenditure',
  matches: (title) =>
    /一般公共预算/.test(title) && !/三公|基本支出|项目支出|收支|政府性基金|国有资本/.test(title),
  rows: 'subjects',
  classification: 'functional',
};
