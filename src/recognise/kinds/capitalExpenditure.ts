import type { TableKindDefinition } from './TableKindDefinition';
import { fromFund } from './words';

/** 国有资本经营预算支出预算表 */
export const capitalExpenditure: TableKindDefinition = {
  kind: 'capital-expenditure',
  matches: (title) => {
    const tail = fromFund(title, /国有资本经营/);
    return tail !== null && !/三公|经济分类/.test(tail) && !/一般公共预算|政府性基金/.test(title);
  },
  rows: 'subjects',
  classification: 'functional',
};
