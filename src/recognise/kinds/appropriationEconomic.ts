import type { TableKindDefinition } from './TableKindDefinition';
import { TABLE } from './words';

const TITLE = new RegExp(`财政拨款(?:预算)?支出${TABLE}|财政拨款.*经济(?:分类)?科目`);

/** 财政拨款支出预算表（部门经济分类科目） */
export const appropriationEconomic: TableKindDefinition = {
  kind: 'appropriation-economic',
  matches: (title) =>
    TITLE.test(title) &&
    !/一般公共预算|政府性基金|国有资本|三公|基本支出|项目支出|功能|收支|收入/.test(title),
  rows: 'subjects',
  classification: 'economic',
};
