/** The kinds of budget table, by content. English names as the field uses them; the Sichuan / Shanghai numbers in brackets. */
export const TABLE_KINDS = [
  'revenue-expenditure-summary', // 部门收支总表 (1 / 1)
  'revenue-summary', // 部门收入总表 (1-1 / 2)
  'expenditure-summary', // 部门支出总表 (1-2 / 3)
  'appropriation-summary', // 财政拨款收支预算总表 (2 / 4)
  'appropriation-economic', // 财政拨款支出预算表（部门经济分类科目） (2-1)
  'general-expenditure', // 一般公共预算支出预算表 (3 / 5)
  'general-basic', // 一般公共预算基本支出预算表 (3-1 / 8)
  'general-projects', // 一般公共预算项目支出预算表 (3-2)
  'three-public', // 一般公共预算“三公”经费支出预算表 (3-3), “三公”经费和机关运行经费预算表 (9)
  'fund-expenditure', // 政府性基金支出预算表 (4 / 6)
  'fund-three-public', // 政府性基金预算“三公”经费支出预算表 (4-1)
  'capital-expenditure', // 国有资本经营预算支出预算表 (5 / 7)
] as const;

export type TableKind = (typeof TABLE_KINDS)[number];

/** `beside`: a table that is none of the prescribed ones, and read all the same. */
export type ReadKind = TableKind | 'beside';
