import { groupBy } from '../../budget/groupBy';
import type { TextDocument } from '../../budget/TextDocument';
import { periodIn } from '../attach/periods';
import type { CountUnit } from '../../budget/Unit';
import { ownStage, periodKey, type Period } from '../Period';

/** What a column of a table in a text holds. */
export interface Column {
  readonly role: 'level' | 'count' | 'change' | 'rate' | 'share' | 'completion' | 'none';
  readonly period: Period;
  /** The words above it, one after the other. */
  readonly title: string;
}

const CHANGE =
  /增减额|增长额|增加额|增减值|差额|增减变动额|增减数|(?:增减|变动|变化)(?:情况)?(?:数额|金额|额|数)|增减变化(?!.*[率%])|(?:增减|增加|减少|变化)(?:情况)?$|[比较与]上年(?:相比|预算数?|决算数?)?(?:增减|增加|减少|变化|变动)/;
const RATE =
  /增减率|增长率|[增降]幅|增减幅度|变动率|增减.{0,4}[%％]|增长.{0,3}[%％]|±[%％]|幅度|(?:增减|增长|变动|变化).{0,4}(?:比例|比率|百分比)|[比较]上年.{0,6}(?:增长$|[%％])/;
const SHARE = /占比|比重|比例|所占|占总|占[^预完]{0,10}[%％]/;
const COMPLETION = /完成率|执行率|完成预算|执行进度|(?:完成|执行).{0,8}预算.{0,4}(?:百分比|比例|比率|[%％])/;
/** `科目编码`, `序号`: what no amount stands below. */
const NUMBERS = /编码|代码|序号|编号|行次|^(?:科目)?[类款项]$/;
const PERCENT = /百分比|比率|[%％]/;
const UNIT = '[（(]\\s*(?:人民币)?(?:亿元|百万元|万元|千元|元)\\s*[）)]';
const MONEY = new RegExp(`${UNIT}|金额|费|工资|补贴|补助|支出|收入`);
/** What is counted in a column, by its words. */
const COUNTED: readonly (readonly [RegExp, CountUnit])[] = [
  [/人数|人次|人员数|编制数|在职|在编|离退休/, '人'],
  [/辆数|[（(]辆[）)]/, '辆'],
  [/台数|[（(]台/, '台'],
  [/面积|平方米|㎡/, '平方米'],
  [/数量|个数|批次|批数|户数|[（(][个批户次件套][）)]/, '个'],
];
const LEVEL = new RegExp(`数|额|金额|合计|预算|决算|执行|年|收入|支出|净值|原值|余额|价值|${UNIT}`);

/** The meaning of a column by the words above it. */
export function columnOf(title: string, document: TextDocument): Column {
  const words = title.replace(/\s/g, '');
  const { period } = periodIn(words, document, ownStage(document));
  return { role: roleOf(words), period, title };
}

function roleOf(words: string): Column['role'] {
  if (holdsNumbers(words)) return 'none';
  if (COMPLETION.test(words)) return 'completion';
  if (RATE.test(words)) return 'rate';
  if (CHANGE.test(words)) return 'change';
  if (SHARE.test(words)) return 'share';
  if (countedIn(words)) return 'count';
  return LEVEL.test(words) && !PERCENT.test(words) ? 'level' : 'none';
}

/** Whether a column holds codes, or numbers its rows. */
export const holdsNumbers = (title: string): boolean => NUMBERS.test(title);

/** Scores, standards, prices and the like are no amounts that anything is made of. */
const NO_AMOUNT = /分值|得分|评分|权重|指标|标准|单价|均|率|系数|倍/;

/** Whether amounts may stand below words that name none. */
export const mayHoldAmounts = (title: string): boolean =>
  !holdsNumbers(title) && !NO_AMOUNT.test(title) && !PERCENT.test(title);

/** What a column counts; undefined where it holds money. */
export const countedIn = (title: string): CountUnit | undefined =>
  MONEY.test(title) ? undefined : COUNTED.find(([words]) => words.test(title))?.[1];

/** Columns whose cells may be summed. */
export const isAddable = ({ role }: Column): boolean => role === 'level' || role === 'count';

/** Columns of percentages. */
export const isPercent = ({ role }: Column): boolean => ['rate', 'share', 'completion'].includes(role);

/** The columns of amounts, the one before a column first: right before it, then farther to the left, then to its right. */
export function amountsAround(columns: readonly Column[], at: number): readonly number[] {
  const away = (i: number): number => (i < at ? at - i : columns.length + i - at);
  return columns.flatMap((c, i) => (c.role === 'level' ? [i] : [])).sort((a, b) => away(a) - away(b));
}

const WHOLE = /合计|总计|小计|总额|^金额/;

/**
 * Columns that hold a cut of what their row names: 基本支出 and 项目支出 beside 合计, or one fund beside another. Of several amounts of
 * one time only the one that says so is of the whole.
 */
export function cutsIn(columns: readonly Column[], from: number, to: number): ReadonlySet<number> {
  const levels = columns.flatMap((c, i) => (c.role === 'level' && i > from && i < to ? [i] : []));
  const times = groupBy(levels, (i) => periodKey(columns[i]!.period));
  return new Set(
    [...times.values()].flatMap((beside) => {
      const whole = beside.length === 1 ? beside[0] : beside.find((i) => WHOLE.test(columns[i]!.title));
      return beside.filter((i) => i !== whole);
    }),
  );
}
