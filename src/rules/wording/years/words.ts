import type { YearMention } from './mentions';

/** Words that compare with the year behind them. */
export const COMPARES = /(?:比|较|与|同|和|按|对比|相比于?)$/;
/** What a text says of its own year: what is planned, what there is in all. */
export const OWN =
  /^[,，]?(?:本|我|全|各)?(?:部门|单位|局|院|校|镇|乡|中心|馆|站|所)?(?:的)?(?:本年|总)?(?:收支|收、支|收入|支出|财政拨款|一般公共预算|政府性基金|国有资本|三公|基本支出|项目支出|机关运行|政府采购|预算|年初预算|部门预算|单位预算|安排|拟安排|计划安排|因公|公务|人员|共有|共|纳入|实行|开展|设置|编制)/;
/** What was executed. */
export const EXECUTED = /^(?:当年)?(?:预算)?(?:执行|决算|实际|完成)/;

/** The words behind a year say what of: of something planned or executed. */
export const saysItsTime = (m: YearMention): boolean => OWN.test(m.after) || EXECUTED.test(m.after);

/** It speaks of the text's own matters, and of nothing that is over; what was executed is what final accounts are about. */
export const isOwn = (m: YearMention, type: 'budget' | 'final-accounts'): boolean =>
  OWN.test(m.after) &&
  !EXECUTED.test(m.after) &&
  !/结转|上年|底|末/.test(m.after.slice(0, 14)) &&
  (type === 'final-accounts' || !/执行数|决算数/.test(m.after.slice(0, 14)));
