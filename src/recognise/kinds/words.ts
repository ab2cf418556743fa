/** `支出预算总表`, `收支总体情况表`, `收入预算表`: how the titles of the prescribed tables end. */
export const TABLE = '(?:预算)?(?:总体情况|情况)?(?:总表|表|明细表|汇总表)';

/** Words of one fund: a title with one of them is no table of the whole department. */
export const FUND = /财政拨款|一般公共预算|政府性基金|国有资本|社会保险基金/;

/** 基本支出 by its name, or by its two halves where a budget system knows 人员类, 运转类 and 特定目标类 instead. */
export const BASIC = /基本支出|人员(?:类|经费)(?:项目)?(?:支出)?[和、及与](?:日常)?公用经费/;

/** Tables beside the prescribed set, whose titles hold the words of ours: 政府采购, 机关运行经费, 项目绩效 … */
const BESIDE =
  /采购|购买|机关运行|会议|培训|绩效|专项|债|转移支付|资产|补助|上级|(?:上年|以前年度|历年)结转(?:结余)?(?:资金)?(?:安排)?的?(?:支出|收入|收支|预算)|收入(?:预算)?(?:总体情况|情况)?(?:总)?表/;

/**
 * What a title says from its fund's name on, or null when it doesn't name the fund or speaks of a table beside the set.
 * What stands before is the department's name, in which any word may occur.
 */
export function fromFund(title: string, fund: RegExp): string | null {
  const at = title.search(fund);
  const tail = at < 0 ? null : title.slice(at);
  return tail === null || BESIDE.test(tail) ? null : tail;
}
