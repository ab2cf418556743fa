import { Decimal } from 'decimal.js';
import type { BudgetBook } from '../../budget/BudgetBook';
import type { Found } from './Found';
import { lookUp } from './lookUp';
import type { MeasurePath } from './MeasurePath';
import { wholeWithout } from './wholeOf';

/** Finds a measure in a book; a row that its table does not have is nothing, which is told at the table's whole. */
export function lookUpOrNothing(book: BudgetBook, path: MeasurePath): Found | null {
  const own = lookUp(book, path);
  const whole = own ? null : wholeWithout(book, path);
  const table = whole && lookUp(book, whole);
  return own ?? (table && { ...table, path, figure: { ...table.figure, value: new Decimal(0) } });
}
