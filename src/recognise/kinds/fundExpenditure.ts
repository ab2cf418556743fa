import type { TableKindDefinition } from './TableKindDefinition';
import { fromFund } from './words';

/** 政府性基金支出预算表, 政府性基金预算财政拨款支出表 */
export const fundExpenditure: TableKindDefinition = {
  kind: 'fund-expenditure',
  matches: (title) => {
    const tail = fromFund(title, /政府性基金/);
    return tail !== null && !/三公|经济|国有资本/.test(tail) && !/一般公共预算/.test(title);
  },
  rows: 'subjects',
  classification: 'functional',
};
