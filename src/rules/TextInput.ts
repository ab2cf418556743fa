import type { BudgetBook } from '../budget/BudgetBook';
import type { Figure } from '../budget/Figure';
import type { Term } from '../budget/Relation';
import type { TextPlace } from '../budget/Place';
import type { Numbering, TextDocument } from '../budget/TextDocument';
import type { SubjectPath } from '../text/measure/subjectPath';
import type { Claim, Reading } from '../text/Reading';

/** What a rule on a text looks at. */
export interface TextInput {
  readonly document: TextDocument;
  readonly reading: Reading;
  readonly book?: BudgetBook;
  readonly prior?: BudgetBook;
  readonly links: Links;
  readonly subjects: readonly SubjectMention[];
  readonly marks: readonly MarkedParagraph[];
  /** Indexes of the claims that agree with their cells in the book. */
  readonly confirmed: ReadonlySet<number>;
}

/** A subject named with (类), (款), (项) anywhere in the text. */
export interface SubjectMention {
  readonly subject: SubjectPath;
  readonly place: TextPlace;
}

/** A numbering mark at the start of a paragraph, or of a heading inside one. */
export interface MarkedParagraph {
  readonly numbering: Numbering;
  readonly ordinal: number;
  readonly place: TextPlace;
  readonly section: number;
}

/** The cells of a text's figures. */
export interface Links {
  of(claim: Claim | undefined): Linked | undefined;
  /** The same measure in last year's book. */
  prior(claim: Claim | undefined): Linked | undefined;
  /** What was planned of what a final account's text says was spent. */
  plan(claim: Claim | undefined): Linked | undefined;
  /** Why there is no cell. */
  reason(claim: Claim): UnlinkedReason;
}

/** The cell of a claim: its figure taken at its word, and how its table calls it. */
export interface Linked {
  readonly figure: Figure;
  /** The same as precise as its table prints it. */
  readonly printed: Figure;
  /** The cells that it is the sum of, as printed, where there are several. */
  readonly sources?: readonly Term[];
  readonly label: string;
  readonly table: string;
  /** The cell is the claim's beyond doubt: a difference is an error. */
  readonly certain: boolean;
}

/** Why a claim has no cell: message ids under `unchecked.` */
export type UnlinkedReason =
  | 'unchecked.no-workbook'
  | 'unchecked.no-measure'
  | 'unchecked.no-cell'
  | 'unchecked.not-in-tables'
  | 'unchecked.other-year'
  | 'unchecked.executed'
  | 'unchecked.approximate'
  | 'unchecked.year-differs';
