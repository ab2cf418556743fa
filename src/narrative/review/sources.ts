import type { BudgetBook } from '../../budget/BudgetBook';
import type { CellPlace, TextPlace } from '../../budget/Place';
import type { Severity } from '../../budget/Finding';
import type { Relation } from '../../budget/Relation';
import type { TextDocument } from '../../budget/TextDocument';
import { executedBook, hasFinals, plannedBook } from '../measures';

/** Budget tables that stand in the text itself. */
export interface OwnTables {
  readonly book: BudgetBook;
  /** Where the words of a cell stand in the text. */
  readonly placeOf: (cell: CellPlace) => TextPlace | undefined;
}

/** Tables of a text that are recognised as those of a workbook are, and what must hold in and between them. */
export interface RecognisedTables {
  /** Indexes of their lines. */
  readonly lines: ReadonlySet<number>;
  readonly relations: readonly TableRelation[];
}

/** A relation of a recognised table, its figures where they stand in the text. */
export interface TableRelation {
  readonly relation: Relation;
  /** That of its rule. */
  readonly severity: Severity;
}

/** The workbooks and tables that a text is held against. */
export interface Sources {
  readonly book?: BudgetBook;
  readonly prior?: BudgetBook;
  /** The budget of the year that a final account is of. */
  readonly budget?: BudgetBook;
  /** The text's own tables, where there is no workbook. */
  readonly own?: OwnTables;
  readonly tables?: RecognisedTables;
}

/** The same, as a text of its kind is held against them. */
export interface HeldAgainst extends Omit<Sources, 'budget' | 'tables'> {
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
