import type { BudgetBook } from '../budget/BudgetBook';
import type { Message } from '../budget/Finding';
import { normalName, withoutSpaces } from '../budget/names';
import { departmentsOf, sameDepartment } from '../budget/sameDepartment';
import type { TextDocument } from '../budget/TextDocument';
import { isOrganisation } from '../budget/organisation';

/** A title stands among the first paragraphs, and is short. */
const TITLES = 5;
const LONGEST = 50;
/** From the year on a title speaks of the text, before it of the department. */
const FROM_YEAR = /(?:关于)?(?:19|20)\d{2}年.*$/;
/**
 * Whether a text is about the tables it is held against: the department and the year of its title are compared with theirs.
 * @returns what is to be said; undefined where they are the same, or where the text does not say whose it is
 */
export function textFit(document: TextDocument, book: BudgetBook): Message | undefined {
  const titles = document.paragraphs.slice(0, TITLES).map((p) => withoutSpaces(p.text));
  const named = titles.map(nameIn).find((name) => name !== undefined);
  const departments = departmentsOf(book);
  const isOther =
    named !== undefined &&
    departments.length > 0 &&
    !departments.some((d) => sameDepartment(d, named)) &&
    !mentions(document, departments);
  const { year } = document;
  const isTitled = titles.some((title) => title.includes(`${year}年`));
  const isOtherYear = year !== undefined && book.year !== undefined && isTitled && year !== book.year;
  if (!isOther && !isOtherYear) return undefined;
  const data = {
    textDepartment: named ?? '',
    textYear: String(year ?? ''),
    department: book.department ?? '',
    year: String(book.year ?? ''),
  };
  return { id: isOther ? 'review.other-department' : 'review.other-year', data };
}

/** The department that a title names. */
function nameIn(title: string): string | undefined {
  if (title === '' || title.length > LONGEST || title.includes('。')) return undefined;
  const name = title.replace(FROM_YEAR, '');
  return name.length >= 4 && isOrganisation(name) ? name : undefined;
}

/** A text may call the department by a short name in its title, and by its full name further down. */
function mentions(document: TextDocument, departments: readonly string[]): boolean {
  const names = departments.map(normalName);
  return document.paragraphs.some((p) => {
    const text = normalName(p.text);
    return names.some((name) => text.includes(name));
  });
}
