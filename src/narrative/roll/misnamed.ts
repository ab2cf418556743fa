import type { BudgetBook } from '../../budget/BudgetBook';
import type { Claim } from '../../text/Reading';
import { codesInBook } from '../measures';
import type { ExpenditurePath } from '../measures/MeasurePath';
import { agrees } from './agrees';
import { subjectsOfName } from './rowsNamed';
import { subjectPath } from './subjectPath';

/** A 项 of the tables, as the text says its amount. */
export type ItemPath = ExpenditurePath & { readonly code: string };

export const isItemPath = (path: ExpenditurePath): path is ItemPath =>
  path.code?.length === 7 && path.project === undefined;

/**
 * 教育（类）教育支出（款）普通教育（项）: a name that no row of the 类 bears is that of the one row there which has its amount and
 * which no other words are of. It is of the fund of the subjects beside it.
 */
export function misnamed(
  book: BudgetBook,
  claim: Claim,
  before: string,
  others: readonly ItemPath[],
): ItemPath | undefined {
  const [like] = others;
  const names = subjectPath(before, 0, before.length);
  const named = (digits: number): readonly string[] =>
    names.filter((n) => n.digits === digits).map(({ start, end }) => before.slice(start, end));
  const [top, ...tops] = named(3);
  const [item, ...items] = named(7);
  if (!like || !top || !item || tops.length + items.length > 0 || claim.figure.value.isZero())
    return undefined;
  const classes = subjectsOfName(book, top).filter((code) => code.length === 3);
  const isOfClass = (code: string): boolean => code.length === 7 && classes.includes(code.slice(0, 3));
  if (subjectsOfName(book, item).some(isOfClass)) return undefined;
  const left = codesInBook(book, 'functional')
    .filter((code) => isOfClass(code) && others.every((p) => p.code !== code || p.fund !== like.fund))
    .map((code): ItemPath => ({ ...like, code }))
    .filter((path) => agrees(book, claim, path));
  return left.length === 1 ? left[0] : undefined;
}
