import type { TableKindDefinition } from './TableKindDefinition';
import { BASIC, fromFund } from './words';

/** 一般公共预算基本支出预算表; a second one by 功能分类 is none of ours. */
export const generalBasic: TableKindDefinition = {
  kind: 'general-basic',
  matches: (title) => {
    const tail = fromFund(title, /一般公共预算/);
    return tail !== null && BASIC.test(tail) && !/功能|三公|政府性基金/.test(tail);
  },
  rows: 'subjects',
  classification: 'economic',
};
