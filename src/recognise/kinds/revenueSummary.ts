import type { TableKindDefinition } from './TableKindDefinition';
import { FUND, TABLE } from './words';

/** 非税收入, 事业收入 … have tables of their own. */
const TITLE = new RegExp(`(?<!税|事业|经营|其他|罚没|收费|专户|资金|项目|支出)收入${TABLE}`);

/** 部门收入总表, 收入预算总表, 收入总体情况表 */
export const revenueSummary: TableKindDefinition = {
  kind: 'revenue-summary',
  matches: (title) => TITLE.test(title) && !FUND.test(title),
  rows: 'subjects',
  classification: 'functional',
};
