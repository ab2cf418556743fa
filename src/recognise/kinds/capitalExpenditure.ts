import type { TableKindDefinition } from './TableKindDefinition';

/** 国有资本经营预算支出预算表 */
export const capitalExpenditure: TableKindDefinition = {
  kind: 'capital-expenditure',
  matches: (title) => /国有资本经营/.test(title) && !/三公|一般公共预算|政府性基金/.test(title),
  rows: 'subjects',
  classification: 'functional',
};
