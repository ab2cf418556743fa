import type { BudgetBook } from '../../budget/BudgetBook';
import type { CellPlace, TextPlace } from '../../budget/Place';
import type { TextDocument } from '../../budget/TextDocument';
import { executedBook, hasFinals, plannedBook } from '../measures';

/** Budget tables that stand in the text itself. */
export interface OwnTables {
  readonly book: BudgetBook;
  /** Where the words of a cell stand in the text. */
  readonly placeOf: (cell: CellPlace) => TextPlace | undefined;
}

/** The workbooks and tables that a text is held against. */
export interface Sources {
  readonly book?: BudgetBook;
  readonly prior?: BudgetBook;
  /** The budget of the year that a final account is of. */
  readonly budget?: BudgetBook;
  /** The text's own tables, where there is no workbook. */
  readonly own?: OwnTables;
}

/** The same, as a text of its kind is held against them. */
export interface HeldAgainst extends Omit<Sources, 'budget'> {
  /** Where what was planned of a final account's figures stands, the nearest first. */
  readonly plans: readonly BudgetBook[];
}

/** A final account's text is held against what was spent by its tables, and against what was planned by these and by the budget. */
export function heldAgainst(document: TextDocument, { book, prior, budget, own }: Sources): HeldAgainst {
  if (document.type === 'budget') return { ...defined({ book, prior, own }), plans: [] };
  const spent = (b: BudgetBook | undefined): BudgetBook | undefined =>
    b && hasFinals(b) ? executedBook(b) : b;
  return {
    ...defined({ book: spent(book), prior: spent(prior) }),
    ...(own ? { own: { ...own, book: spent(own.book)! } } : {}),
    plans: [book ?? own?.book, budget].flatMap((b) => (b ? [hasFinals(b) ? plannedBook(b) : b] : [])),
  };
}

const defined = <T extends object>(all: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
