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

/** The kinds of table of a final account (部门决算), with their national numbers 公开01…09 in brackets. */
export const FINAL_KINDS = [
  'final-revenue-expenditure-summary', // 收入支出决算总表 (01)
  'final-revenue-summary', // 收入决算表 (02)
  'final-expenditure-summary', // 支出决算表 (03)
  'final-appropriation-summary', // 财政拨款收入支出决算总表 (04)
  'final-appropriation-detail', // 财政拨款支出决算明细表: by function, columns by economic 类 and 款
  'final-general-expenditure', // 一般公共预算财政拨款支出决算表 (05)
  'final-general-detail', // 一般公共预算财政拨款支出决算明细表
  'final-general-basic', // 一般公共预算财政拨款基本支出决算明细表 (06)
  'final-general-projects', // 一般公共预算财政拨款项目支出决算表
  'final-fund-expenditure', // 政府性基金预算财政拨款收入支出决算表 (07)
  'final-capital-balance', // 国有资本经营预算财政拨款收入支出决算表
  'final-capital-expenditure', // 国有资本经营预算财政拨款支出决算表 (08)
  'final-three-public', // 财政拨款“三公”经费支出决算表 (09)
] as const;

export type BudgetKind = (typeof TABLE_KINDS)[number];
export type FinalKind = (typeof FINAL_KINDS)[number];
export type TableKind = BudgetKind | FinalKind;

/** What a set of tables is: a budget (预算), or the final account of a year that is over (决算). */
export type DocumentKind = 'budget' | 'final';

const FINAL: ReadonlySet<string> = new Set(FINAL_KINDS);

/** Which document a table of a kind belongs to. */
export const documentOf = (kind: ReadKind): DocumentKind => (FINAL.has(kind) ? 'final' : 'budget');

/** `beside`: a table that is none of the prescribed ones, and read all the same. */
export type ReadKind = TableKind | 'beside';
