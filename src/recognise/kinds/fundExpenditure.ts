import type { TableKindDefinition } from './TableKindDefinition';

/** 政府性基金支出预算表 */
export const fundExpenditure: TableKindDefinition = {
  kind: 'fund-expenditure',
  matches: (title) => /政府性基金/.test(title) && !/三公|一般公共预算/.test(title),
  rows: 'subjects',
  classification: 'functional',
};
