import type { BudgetBook } from '../../budget/BudgetBook';
import { gatherEconomic, gatherExpenditure } from './expenditure';
import { found, type Found, type Gathered } from './Found';
import { gatherIncome } from './income';
import type { MeasurePath } from './MeasurePath';
import { gatherOfficeOperation, gatherThreePublic } from './threePublic';
import { gatherUnit } from './unit';

/**
 * Finds a measure in a book, whatever its layout.
 * @returns null when the book has no table or no row for it, or when one of its cells can't be read as a number;
 *   a blank or a dash in a row that exists is a figure of zero
 */
export const lookUp = (book: BudgetBook, path: MeasurePath): Found | null =>
  found(path, gatherPath(book, path));

function gatherPath(book: BudgetBook, path: MeasurePath): Gathered | null {
  switch (path.kind) {
    case 'income':
      return gatherIncome(book, path);
    case 'expenditure':
      return gatherExpenditure(book, path);
    case 'economic':
      return gatherEconomic(book, path);
    case 'three-public':
      return gatherThreePublic(book, path);
    case 'office-operation':
      return gatherOfficeOperation(book);
    case 'unit':
      return gatherUnit(book, path);
  }
}
