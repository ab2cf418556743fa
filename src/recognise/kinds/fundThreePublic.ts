import type { TableKindDefinition } from './TableKindDefinition';

/** 政府性基金预算“三公”经费支出预算表 */
export const fundThreePublic: TableKindDefinition = {
  kind: 'fund-three-public',
  matches: (title) => /政府性基金.*三公/.test(title) && !/一般公共预算/.test(title),
  rows: 'units',
  totalMeasure: 'three-public',
};
