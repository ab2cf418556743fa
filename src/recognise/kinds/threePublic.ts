import type { TableKindDefinition } from './TableKindDefinition';

/** 一般公共预算“三公”经费支出预算表, “三公”经费和机关运行经费预算表 */
export const threePublic: TableKindDefinition = {
  kind: 'three-public',
  matches: (title) =>
    /三公/.test(title) && (!/政府性基金|国有资本/.test(title) || /一般公共预算/.test(title)),
  rows: 'units',
  totalMeasure: 'three-public',
};
