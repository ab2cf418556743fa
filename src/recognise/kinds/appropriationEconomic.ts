import type { TableKindDefinition } from './TableKindDefinition';

/** 财政拨款支出预算表（部门经济分类科目） */
export const appropriationEconomic: TableKindDefinition = {
  kind: 'appropriation-economic',
  matches: (title) =>
    /财政拨款支出(预算)?(总表|表|明细表)/.test(title) ||
    (/财政拨款/.test(title) && /经济(分类)?科目/.test(title)),
  rows: 'subjects',
  classification: 'economic',
};
