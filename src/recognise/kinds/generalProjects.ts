import type { TableKindDefinition } from './TableKindDefinition';

/** 一般公共预算项目支出预算表 */
export const generalProjects: TableKindDefinition = {
  kind: 'general-projects',
  matches: (title) => /一般公共预算.*项目支出/.test(title),
  rows: 'subjects',
  classification: 'functional',
};
