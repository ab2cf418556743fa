import type { BudgetBook, BudgetRow } from '../../budget/BudgetBook';
import { classCodeOf as classCode, FUNCTIONAL_CLASSES } from '../../budget/functionalClasses';
import { withoutSpaces } from '../../budget/names';
import type { Classification, SubjectCode } from '../../budget/Subject';

export { FUNCTIONAL_CLASSES };

/** The rows of every table that name a subject by its code. */
function* codedRows(book: BudgetBook, classification: Classification): Iterable<BudgetRow> {
  for (const table of book.tables) {
    for (const block of table.blocks) {
      for (const row of block.rows) {
        if (row.kind === 'subject' && row.code && row.classification === classification) yield row;
      }
    }
  }
}

/** The name that the book's tables give a code; the first one met. */
export function nameInBook(
  book: BudgetBook,
  code: SubjectCode,
  classification: Classification,
): string | undefined {
  for (const row of codedRows(book, classification)) if (row.code === code && row.name) return row.name;
  return undefined;
}

/** Codes of a classification that occur in the book's tables, in code order. */
export function codesInBook(book: BudgetBook, classification: Classification): readonly SubjectCode[] {
  return [...new Set([...codedRows(book, classification)].map((r) => r.code!))].sort();
}

/** The code of a 类 by its name, with or without 支出 at its end, under its name of today or an earlier one. */
export const classCodeOf = (name: string): SubjectCode | undefined =>
  classCode(name) ?? classCode(`${withoutSpaces(name)}支出`);
