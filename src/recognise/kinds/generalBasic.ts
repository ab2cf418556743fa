import type { TableKindDefinition } from './TableKindDefinition';

/** 一般公共预算基本支出预算表 */
export const generalBasic: TableKindDefinition = {
  kind: 'general-basic',
  matches: (title) => /一般公共预算.*基本支出/.test(title),
  rows: 'subjects',
  classification: 'economic',
};
