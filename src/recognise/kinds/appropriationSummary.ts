import type { TableKindDefinition } from './TableKindDefinition';

/** 财政拨款收支预算总表 */
export const appropriationSummary: TableKindDefinition = {
  kind: 'appropriation-summary',
  matches: (title) => /财政拨款(收支|收入支出)(预算)?(总表|表)/.test(title),
  rows: 'lines',
};
