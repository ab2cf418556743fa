import type { BudgetBook } from '../../budget/BudgetBook';
import { sourcesFill } from './income';
import type { MeasurePath } from './MeasurePath';
import { partsFill } from './threePublic';

/**
 * The measure of the whole table that a row's measure belongs to: a row that its table does not have is nothing spent, once
 * the table itself is there. Null for a measure that is no row of a longer list.
 */
export function wholeOf(path: MeasurePath): MeasurePath | null {
  if (path.kind === 'expenditure' && path.code)
    return { kind: 'expenditure', fund: path.fund, part: path.part };
  if (path.kind === 'economic') {
    return path.scope === 'general-basic'
      ? { kind: 'expenditure', fund: 'general', part: 'personnel' }
      : { kind: 'expenditure', fund: 'appropriation', part: 'basic' };
  }
  return null;
}

/**
 * The whole of a measure that a book does not print: of a row of a longer list, and of a source of income or a part of the “三公”
 * expenses where those that are printed come to the whole. Null where nothing says that the measure is nothing.
 */
export const wholeWithout = (book: BudgetBook, path: MeasurePath): MeasurePath | null => {
  if (path.kind === 'income' && path.part !== 'total' && path.part !== 'year')
    return sourcesFill(book, path.scope) ? { ...path, part: 'total' } : null;
  if (path.kind === 'three-public' && path.fund === 'general' && path.part !== 'total')
    return partsFill(book) ? { ...path, part: 'total' } : null;
  return wholeOf(path);
};
