import type { TableKindDefinition } from './TableKindDefinition';
import { TABLE } from './words';

const TITLE = new RegExp(`财政拨款(?:预算)?(?:收支|收入支出)${TABLE}`);

/** 财政拨款收支预算总表, 财政拨款收支总体情况表 */
export const appropriationSummary: TableKindDefinition = {
  kind: 'appropriation-summary',
  matches: (title) => TITLE.test(title) && !/一般公共预算|政府性基金|国有资本/.test(title),
  rows: 'lines',
};
