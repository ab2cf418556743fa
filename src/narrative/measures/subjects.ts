import type { BudgetBook } from '../../budget/BudgetBook';
import { classCodeNamed as classCodeOf, FUNCTIONAL_CLASSES } from '../../budget/functionalClasses';
import { oncePer } from '../../budget/oncePer';
import type { Classification, SubjectCode } from '../../budget/Subject';

export { classCodeOf, FUNCTIONAL_CLASSES };

type Names = Readonly<Record<Classification, ReadonlyMap<SubjectCode, string>>>;

/** Read once per book: a book never changes. */
const namesOf = oncePer((book: BudgetBook): Names => {
  const names = { functional: new Map<SubjectCode, string>(), economic: new Map<SubjectCode, string>() };
  for (const table of book.tables) {
    for (const block of table.blocks) {
      for (const row of block.rows) {
        if (row.kind !== 'subject' || !row.code || !row.classification) continue;
        const map = names[row.classification];
        if (!map.get(row.code)) map.set(row.code, row.name);
      }
    }
  }
  return names;
});

/** The name that the book's tables give a code; the first one met. */
export const nameInBook = (
  book: BudgetBook,
  code: SubjectCode,
  classification: Classification,
): string | undefined => namesOf(book)[classification].get(code) || undefined;

/** Codes of a classification that occur in the book's tables, in code order. */
export const codesInBook = (book: BudgetBook, classification: Classification): readonly SubjectCode[] =>
  [...namesOf(book)[classification].keys()].sort();
