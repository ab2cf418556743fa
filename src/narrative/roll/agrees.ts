import type { BudgetBook } from '../../budget/BudgetBook';
import { asExact, inUnit, type Figure } from '../../budget/Figure';
import { mayStandFor } from '../../budget/judge';
import { isMoney } from '../../budget/Unit';
import { lookUp, lookUpOrNothing, type MeasurePath } from '../measures';

/** Whether an amount of a text may stand for what the tables have of a measure; nothing for a row that they do not have. */
export function agrees(
  book: BudgetBook,
  { figure }: { readonly figure: Figure },
  path: MeasurePath,
): boolean {
  if (!isMoney(figure.unit)) return false;
  const found = lookUp(book, path);
  if (found) return mayStandFor(figure, inUnit(asExact(found.figure), figure.unit).value);
  return figure.value.isZero() && lookUpOrNothing(book, path) !== null;
}
