import { isNumeric } from './claims';
import { mayHoldAmounts, type Column } from './columns';
import type { TextRow } from './rows';

/** What stands in a column below its header, but for empty cells. */
export const textsBelow = (rows: readonly TextRow[], at: number): readonly string[] =>
  rows.map((r) => r.cells[at]?.text ?? '').filter((t) => t !== '');

/** `—`: a cell that prints nothing, or is empty. */
export const isNothing = (text: string): boolean => /^[-－—―/]*$/.test(text);

/** Words, and no mark alone. */
export const isName = (text: string): boolean => /\p{L}/u.test(text) && !isNumeric(text);

/** Whether what stands below are names. */
export const areNames = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.every((t) => !isNumeric(t)) && texts.some(isName);

/** Whether figures stand below, and nothing else but marks of nothing. */
const areFigures = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.some(isNumeric) && texts.every((t) => isNumeric(t) || isNothing(t));

/** `津贴补贴`: no word says that amounts stand below, but they do, with their decimals. */
const areAmounts = (texts: readonly string[]): boolean =>
  areFigures(texts) && texts.filter((t) => /^-?[\d,，]+\.\d{1,6}$/.test(t)).length * 2 > texts.length;

const arePercentages = (texts: readonly string[]): boolean => {
  const figures = texts.filter(isNumeric);
  return figures.length > 0 && figures.every((t) => /[%％]$/.test(t));
};

/**
 * Columns by their words, and by what stands below them: amounts where no word names any (whole ones too, beside others), and
 * none where percentages stand.
 * @param below the texts below each column
 * @param headed the columns name what is measured: whatever they are called, they hold it
 */
export function borneOut(
  columns: readonly Column[],
  below: readonly (readonly string[])[],
  headed: boolean,
): readonly Column[] {
  const inAmounts = columns.some((c, i) => mayHoldAmounts(c.title) && areAmounts(below[i]!));
  return columns.map((column, i) => {
    const isAmount =
      column.role === 'none' &&
      mayHoldAmounts(column.title) &&
      (headed || (inAmounts && areFigures(below[i]!)));
    const role = isAmount ? 'level' : column.role;
    return { ...column, role: role === 'level' && arePercentages(below[i]!) ? 'none' : role };
  });
}
