import type { BudgetBook, BudgetRow, BudgetTable } from '../../../budget/BudgetBook';
import { oncePer } from '../../../budget/oncePer';
import { subjectName } from '../../../budget/subjects';

export interface OddRows {
  readonly table: BudgetTable;
  readonly rows: readonly BudgetRow[];
}

/**
 * The rows of each table but for the subjects whose code and name stand as the classification prints them, which are most:
 * there is nothing to say of those codes and names.
 */
export const oddRowsOf = oncePer((book: BudgetBook): readonly OddRows[] =>
  rowsOf(book, (row) => !isAsOfficial(row)),
);

/** The rows of each table, all of them: where an office's own list says what is odd. */
export const allRowsOf = (book: BudgetBook): readonly OddRows[] => rowsOf(book, () => true);

const rowsOf = (book: BudgetBook, isWanted: (row: BudgetRow) => boolean): readonly OddRows[] =>
  book.tables.map((table) => {
    const wanted: BudgetRow[] = [];
    for (const { rows } of table.blocks)
      for (let i = 0; i < rows.length; i++) if (isWanted(rows[i]!)) wanted.push(rows[i]!);
    return { table, rows: wanted };
  });

const isAsOfficial = ({ kind, name, label, code, printedCode, classification }: BudgetRow): boolean =>
  kind === 'subject' &&
  code !== undefined &&
  printedCode === undefined &&
  classification !== undefined &&
  name === label &&
  name === subjectName(classification, code);
