import type { BudgetBook } from '../../budget/BudgetBook';
import type { SectionKind } from '../../budget/TextDocument';
import { squeeze } from '../../text/document/squeeze';
import { measureOf } from '../../text/measure/measureOf';
import type { MeasurePath } from '../measures';
import { pathsOfClaim } from '../review/paths';

/**
 * The paths of what a name in a text says, best first; none where the tables hold no such measure.
 * @param section kinds of the sections around, outermost first
 * @returns undefined when the words name nothing
 */
export function pathsNamed(
  book: BudgetBook,
  name: string,
  section: readonly SectionKind[],
): readonly MeasurePath[] | undefined {
  const measure = measureOf(squeeze(name).text, section);
  return measure ? pathsOfClaim(book, { measure, label: name }, section).paths : undefined;
}
