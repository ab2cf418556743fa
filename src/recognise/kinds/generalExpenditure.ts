import type { TableKindDefinition } from './TableKindDefinition';
import { BASIC, fromFund } from './words';

/** 一般公共预算支出预算表, 一般公共预算财政拨款支出表, 一般公共预算支出功能分类预算表 */
export const generalExpenditure: TableKindDefinition = {
  kind: 'general-expenditure',
  matches: (title) => {
    const tail = fromFund(title, /一般公共预算/);
    // “三公” may stand before the fund's name, and is no part of a department's.
    return (
      tail !== null &&
      !/三公/.test(title) &&
      !BASIC.test(tail) &&
      !/项目支出|收支|政府性基金|国有资本|经济/.test(tail)
    );
  },
  rows: 'subjects',
  classification: 'functional',
};
