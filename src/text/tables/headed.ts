import { isKnown, type TextMeasure } from '../measure/TextMeasure';
import { isNumeric } from './claims';
import { holdsNumbers } from './columns';
import type { ColumnName } from './sumsAcross';
import type { TextRow } from './rows';

/** `2024年预算数`, `上年决算`: words that say when, and nothing of what. */
const PERIODIC =
  /^(?=.*(?:年|预算|决算|执行))(?:(?:19|20)\d{2}年?|[上本当今去]年)?(?:度)?(?:年初|调整后?|全年|部门)?(?:预算|决算|执行|实际|完成)*(?:安排|支出)?(?:数|额|情况)?$/;

/** Whether words say when, and nothing of what. */
export const isPeriodic = (words: string): boolean => PERIODIC.test(words.replace(/\s/g, ''));

/** `增减额`, `比上年增减（%）`: words that say how something changed, and nothing of what. */
const MOVE =
  /^(?:同?[比较与](?:上年|去年|上年度)?(?:相比|预算数?|决算数?|同期)?)?(?:增减|增长|增加|变动|变化|差)(?:变化|变动|情况)*(?:额|值|数额|金额|数|率|比例|比率|幅度)?(?:[（(]?[±+-]*[%％][）)]?|[（(](?:亿|百万|万|千)?元[）)])?$/;

/** How a row of such words moves; undefined where they are others. */
export const moveOf = (words: string): 'change' | 'rate' | undefined => {
  const plain = words.replace(/\s/g, '');
  if (!MOVE.test(plain)) return undefined;
  return /[%％率例度]|增长$/.test(plain) ? 'rate' : 'change';
};

/** The sum of what stands below one heading: it is what the heading names. */
const OWN_SUM = /^(?:小计|合计|总计)$/;

/**
 * What the header calls a column: its last words, and how many headings stand over them.
 * @param measureOf what words measure
 */
export function columnName(
  header: readonly string[],
  measureOf: (words: string) => TextMeasure | undefined,
): ColumnName {
  const path = header
    .map((words) => words.replace(/\s/g, ''))
    .filter((words, i, all) => !isPeriodic(words) && words !== all[i - 1]);
  if (path.length > 1 && OWN_SUM.test(path.at(-1)!)) path.pop();
  const name = path.at(-1) ?? '';
  return { name, depth: path.length, measure: name === '' ? undefined : measureOf(name) };
}

/** A table of such names has at least so many. */
const FEWEST = 2;

/** Whether the columns name what is measured, and the rows at most when: `合计 | 因公出国（境）费 | … ` over one line of amounts. */
export const isHeaded = (names: readonly ColumnName[], rows: readonly TextRow[]): boolean =>
  !holdsNumbers(names[0]?.name ?? '') &&
  rows.every(({ cells: [first] }) => saysWhen(first?.text ?? '')) &&
  names.filter(({ measure }) => measure && isKnown(measure)).length >= FEWEST;

const saysWhen = (words: string): boolean =>
  isNumeric(words) || isPeriodic(words) || moveOf(words) !== undefined;
