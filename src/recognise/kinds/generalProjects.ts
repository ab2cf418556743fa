import type { TableKindDefinition } from './TableKindDefinition';
import { fromFund } from './words';

/** 一般公共预算项目支出预算表 */
export const generalProjects: TableKindDefinition = {
  kind: 'general-projects',
  matches: (title) => {
    const tail = fromFund(title, /一般公共预算/);
    return tail !== null && /(?<!基本支出.*)项目支出/.test(tail) && !/政府性基金/.test(tail);
  },
  rows: 'subjects',
  classification: 'functional',
};
