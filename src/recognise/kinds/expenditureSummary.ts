import type { TableKindDefinition } from './TableKindDefinition';
import { FUND, TABLE } from './words';

/** 基本支出, 项目支出, 政府采购支出, 对个人和家庭的补助支出 … have tables of their own. */
const TITLE = new RegExp(
  `(?<!收入|基本|项目|采购|服务|资金|补助|支付|公用|人员|经费|福利|三公|专户|上级|其他|资本性|专项|重点|类|培训费|会议费|接待费|结转|结余)(?<!(?:资金|专户|项目|采购)预算)支出(?:功能分类)?${TABLE}`,
);

/** 部门支出总表, 支出预算总表, 支出总体情况表 */
export const expenditureSummary: TableKindDefinition = {
  kind: 'expenditure-summary',
  matches: (title) => TITLE.test(title) && !FUND.test(title) && !/支出.*经济|三公/.test(title),
  rows: 'subjects',
  classification: 'functional',
};
