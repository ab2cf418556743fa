import type { BudgetBook } from '../../budget/BudgetBook';
import type { SectionKind } from '../../budget/TextDocument';
import type { TextMeasure } from '../../text/measure/TextMeasure';
import type { MeasurePath } from '../measures';
import { pathsOfClaim } from '../review/paths';

/** Where a measure that has no figure in the text may stand in a book. */
export const pathsOfMeasure = (
  book: BudgetBook,
  measure: TextMeasure,
  section: readonly SectionKind[],
): readonly MeasurePath[] => pathsOfClaim(book, { measure, label: '' }, section).paths;
