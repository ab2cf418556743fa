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
  rows.every(({ cells: [first] }) => isNumeric(first?.text ?? '') || isPeriodic(first?.text ?? '')) &&
  names.filter(({ measure }) => measure && isKnown(measure)).length >= FEWEST;
