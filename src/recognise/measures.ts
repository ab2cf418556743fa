import type { Measure } from '../budget/BudgetBook';
import { documentOf, type DocumentKind } from '../budget/TableKind';
import { yearIn } from './captions';
import { oncePerHeadings, type Headings } from './Headings';
import type { TableKindDefinition } from './kinds/TableKindDefinition';
import { oncePerText, wordsOf, type Words } from './Words';

/** Leaf header → measure, tried in order; the first that fits. */
const LEAVES: readonly (readonly [RegExp, Measure])[] = [
  [/机关运行/, 'office-operation'],
  [/基本支出|^基本$/, 'basic'],
  [/人员经费|人员支出|^人员类|^人员$/, 'personnel'],
  [/公用经费|公用支出|日常公用|^公用$/, 'public'],
  [/项目支出|^项目$/, 'project'],
  [/(上年|年初|以前年度|历年).*结转|(上年|年初).*结余|^结转结余|^结转资金/, 'carry-over'],
  [/用事业基金|使用非财政/, 'institution-fund'],
  [/对(附属|下级)单位(的)?补助/, 'subsidise-subordinate'],
  [/上缴上级/, 'remit-superior'],
  [/附属单位上缴/, 'subordinate-remittance'],
  [/上级补助/, 'superior-subsidy'],
  [/事业单位经营|经营收入|^经营支出$/, 'operating'],
  [/事业收入/, 'institution'],
  [/其他收入/, 'other-income'],
  [/出国/, 'abroad'],
  [/接待/, 'reception'],
  [/购置.*(运行|运维|维护)|(?:公务用车|公车)(?:经费|费|支出)|^(?:公务用车|公车)$/, 'vehicles'],
  [/购置/, 'vehicle-purchase'],
  [/运行|运维|公务用车维护/, 'vehicle-operation'],
  [/一般公共预算/, 'general'],
  [/政府性基金/, 'fund'],
  [/国有资本/, 'capital'],
  [/(?<!非(?:同级|本级)?)财政拨款/, 'appropriation'],
];

const measureNamed = oncePerText(
  (words): Measure | null => LEAVES.find(([pattern]) => pattern.test(words.normal))?.[1] ?? null,
);

const leafMeasure = (text: string): Measure | undefined => measureNamed(wordsOf(text)) ?? undefined;

/** What a source of income named in a line is: `事业收入` → institution; undefined when it is none that is known. */
export const measureOfSource = leafMeasure;

/** A part of the “三公” expenses by its name; undefined for any other name. */
export function threePublicItem(name: string): Measure | undefined {
  const measure = leafMeasure(name);
  return measure && THREE_PUBLIC.has(measure) ? measure : undefined;
}

const THREE_PUBLIC: ReadonlySet<Measure> = new Set<Measure>([
  'abroad',
  'reception',
  'vehicles',
  'vehicle-purchase',
  'vehicle-operation',
]);

const TOTAL_LEAF = /^(合计|总计|本年(收入|支出)合计|(收入|支出)(合计|总计))$/;
const SUBTOTAL_LEAF = /^(小计|合计|总计)$/;
/** `事业收入：金额、其中：教育收费`: the whole of its group. */
const WHOLE_LEAF = /^(小计|金额|数额)$/;
const PLAIN_AMOUNT = /预算数|^决算(数|金额)?$|金额|预算$|^数额$|^\d{4}年(度)?(预算|安排|金额)?$/;
const UNIT_BEHIND = /\((单位:)?(万元|元)\)$/;

/** `比上年增减`, `增减%`, `占比`: what a column says of change or share, which no total counts. */
const COMPARED =
  /增减|增长|增加额|减少额|增幅|降幅|变动|变化|同比|环比|比重|占比|比例|幅度|%|百分比|[比较](上年|去年|20\d\d年)/;
const CHANGE_AMOUNT = /额|数/;
const RATE = /%|率|幅|比重|占比|百分比|比例|同比|环比/;

const saysComparison = oncePerText((words) => COMPARED.test(words.normal));
const saysChange = oncePerText((words) => CHANGE_AMOUNT.test(words.normal) && !RATE.test(words.normal));

/** A column that compares: an amount of change, or a rate that is no amount at all; null for any other. */
export const comparedBy = oncePerHeadings(({ words, leaf }): 'change' | 'rate' | null =>
  words.some(saysComparison) ? (saysChange(leaf) ? 'change' : 'rate') : null,
);

const BEFORE = /(上年|去年|上一年)(?!.*结[转余])/;
/** In a budget last year's; in a final account this year's. */
const RESULT = /执行数|决算数|完成数/;
const saysBefore = oncePerText((words) => BEFORE.test(headingOf(words)));
const saysLastYear = oncePerText((words) => saysBefore(words) || RESULT.test(headingOf(words)));

export const namesLastYear = oncePerHeadings(({ words }) => words.some(saysLastYear));
const namesYearBefore = oncePerHeadings(({ words }) => words.some(saysBefore));

/** The lowest year that stands above a column. */
export const yearAbove = oncePerHeadings(({ words }): number | null => {
  let stated: number | undefined;
  for (const heading of words) stated = yearIn(wordsOf(headingOf(heading))) ?? stated;
  return stated ?? null;
});

/** A group or leaf that names last year, or an earlier one. */
function isPrior(headings: Headings, year: number | undefined, document: DocumentKind): boolean {
  const stated = yearAbove(headings);
  if (year !== undefined && stated !== null && stated < year) return true;
  const names = document === 'final' ? namesYearBefore : namesLastYear;
  return names(headings) && (stated === null || year === undefined || stated < year);
}

/** The normal form of a heading without its unit. */
const headingOf = oncePerText((words) => words.normal.replace(UNIT_BEHIND, ''));

/** What a heading says of its column, whatever stands above it. */
interface LeafSays {
  readonly isTotal: boolean;
  readonly isSubtotal: boolean;
  readonly isWhole: boolean;
  readonly isPlain: boolean;
  readonly measure: Measure | undefined;
}

const leafOf = oncePerText((words): LeafSays => {
  const leaf = headingOf(words);
  return {
    isTotal: TOTAL_LEAF.test(leaf),
    isSubtotal: SUBTOTAL_LEAF.test(leaf),
    isWhole: WHOLE_LEAF.test(leaf),
    isPlain: PLAIN_AMOUNT.test(leaf),
    measure: leafMeasure(leaf),
  };
});

/** `“三公”经费小计`, and neither `其他三公经费` nor what counts 会议费 in as well. */
export const namesThreePublic = oncePerText(
  ({ normal }) => /三公/.test(normal) && !/其他|会议|培训/.test(normal),
);

/** Headings of the whole of “三公”: its name, or the 小计 of what its name heads. */
export function headsThreePublic(words: readonly Words[]): boolean {
  const [leaf, group] = [words.at(-1)!, words.at(-2)];
  return (
    namesThreePublic(leaf) || (leafOf(leaf).isSubtotal && group !== undefined && namesThreePublic(group))
  );
}

/**
 * What a column measures, by its header texts.
 * @param year the table's year, to tell last year's columns from this year's
 */
export function measureOf(
  headings: Headings,
  definition: TableKindDefinition,
  year: number | undefined,
): Measure {
  if (comparedBy(headings)) return 'change';
  if (isPrior(headings, year, documentOf(definition.kind))) return 'prior-year';
  if (definition.totalMeasure === 'three-public' && headsThreePublic(headings.words)) return 'three-public';
  const balance = definition.balances ? balanceMeasure(headings) : null;
  return balance ?? ownMeasure(headings) ?? definition.totalMeasure ?? 'total';
}

/** What is carried in, comes in and is carried on, beside what is spent. */
const BALANCES: readonly (readonly [RegExp, Measure])[] = [
  [/^(?:本年)?(?:上年|年初).*结[转余]/, 'carry-over'],
  [/^本年收入(?:合计)?$/, 'income'],
  [/^(?:本年)?(?:年末|结转下年).*(?:结[转余]|$)/, 'carry-out'],
];

const balanceNamed = oncePerText(
  (words): Measure | null => BALANCES.find(([pattern]) => pattern.test(words.normal))?.[1] ?? null,
);

/** In a table of one fund's final account: 年初结转和结余, 本年收入, 年末结转和结余 as wholes, and `other` for their parts. */
const balanceMeasure = oncePerHeadings(({ words, leaf }): Measure | null => {
  const group = words.map(balanceNamed).find((m) => m !== null);
  if (!group) return null;
  const isWhole = balanceNamed(leaf) !== null || leafOf(leaf).isTotal || leafOf(leaf).isSubtotal;
  return isWhole ? group : 'other';
});

/** What a column of this year measures; null for the table's total. */
const ownMeasure = oncePerHeadings(({ words: headings }): Measure | null => {
  const last = headings.length - 1;
  const leaf = leafOf(headings[last]!);
  const carried = isWithin(headings, 'carry-over');
  if (leaf.isSubtotal || leaf.isWhole) {
    const group = last === 0 ? '' : headingOf(headings[last - 1]!);
    if (/公务用车/.test(group)) return 'vehicles';
    if (headingOf(headings[last]!) === '小计' && /当年.*拨款|当年安排/.test(group)) return 'current-year';
    const own = leaf.isWhole ? leafMeasure(group) : undefined;
    if (own) return last > 1 && carried && own !== 'carry-over' ? 'other' : own;
  }
  if (leaf.isTotal) return null;
  if (leaf.isSubtotal) return 'subtotal';
  const known = leaf.measure;
  // 上年结转 within 基本支出, or 基本支出 within 上年结转: a part of either, and neither as a whole.
  if (known && carried && known !== 'carry-over') return 'other';
  if (known === 'carry-over' && (isWithin(headings, 'basic') || isWithin(headings, 'project')))
    return 'other';
  if (known) return known;
  return leaf.isPlain ? null : 'other';
});

/** Whether a column stands in a group of that measure. */
function isWithin(headings: readonly Words[], group: Measure): boolean {
  for (let i = headings.length - 2; i >= 0; i--) if (leafOf(headings[i]!).measure === group) return true;
  return false;
}

/** What a 合计 measures that is not its table's: `上年结转：合计 …` is the 上年结转. */
export const measureOfGroup = (path: readonly string[]): Measure =>
  leafMeasure(path.at(-2) ?? '') ?? 'subtotal';

/** A column of amounts that says no more than that it is one. */
export const isPlainAmount = oncePerText(
  (words) => PLAIN_AMOUNT.test(words.normal) && measureNamed(words) === null,
);

/** What the words of one heading name, whatever stands above it. */
export const namedMeasure = (heading: Words): Measure | undefined => leafOf(heading).measure;

export const isSubtotalLeaf = (heading: Words): boolean => leafOf(heading).isSubtotal;

/** A column headed 合计, 小计 or 总计 heads others. */
export const isTotalLeaf = (heading: Words): boolean => {
  const { isTotal, isSubtotal } = leafOf(heading);
  return isTotal || isSubtotal;
};
