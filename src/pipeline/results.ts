import type { BudgetBook } from '../budget/BudgetBook';
import type { CannotTell, Finding, JudgedRelation, Message } from '../budget/Finding';
import type { Diagnosis, Undetermined } from '../diagnose/Diagnosis';
import type { TextDocument } from '../budget/TextDocument';
import type { UncheckedClaim } from '../narrative/review/review';
import type { TextPlace } from '../budget/Place';
import type { Bases } from '../rules/basesOf';
import type { ReadFigure } from '../narrative/review/readFigures';

/** A finding that a person has set aside, and why. */
export interface SetAside {
  readonly finding: Finding;
  readonly reason: string;
}

/** All that a check of one workbook yields. Data; src/report makes text, JSON, SARIF and sheets of it. */
export interface CheckResult {
  readonly book: BudgetBook;
  /** The budget of the year that a final account is of, where one was given. */
  readonly budget?: BudgetBook;
  readonly relations: readonly JudgedRelation[];
  /** Most severe first, then in the order of the book. */
  readonly findings: readonly Finding[];
  readonly cannotTell: readonly CannotTell[];
  /** Best first. */
  readonly diagnoses: readonly Diagnosis[];
  /** Groups of violations for which no figure can be named. */
  readonly undetermined: readonly Undetermined[];
  /** What the rules that spoke rest on. */
  readonly bases: Bases;
  /** What people have set aside: not among the findings. Left out when there is none. */
  readonly ignored?: readonly SetAside[];
  /** Rules that the reader has switched off: nothing of theirs is in here. Left out when there are none. */
  readonly rulesOff?: readonly string[];
}

/** All that a review of one text yields. */
export interface ReviewResult {
  /** The text with its paragraphs, sections and sentences: places in findings are offsets into its paragraphs. */
  readonly document: TextDocument;
  /** The workbook that it was held against, if any. */
  readonly book?: BudgetBook;
  /** What is to be said where the text is another department's or of another year than the tables. */
  readonly otherBook?: Message;
  /** The text is the report of a government, which is checked inside a sentence or a list only. */
  readonly isGovernmentReport: boolean;
  /** Titles of the budget tables that stand in the text. Without a workbook the text is held against them. */
  readonly tables: readonly string[];
  readonly claims: ReviewedClaims;
  readonly relations: readonly JudgedRelation[];
  /** Most severe first, then in the order of the text. */
  readonly findings: readonly Finding[];
  readonly cannotTell: readonly CannotTell[];
  /** Best first: figures of the text whose correction heals what it contradicts. */
  readonly diagnoses: readonly Diagnosis[];
  /** As in a {@link CheckResult}. */
  readonly bases: Bases;
  /** As in a {@link CheckResult}. */
  readonly ignored?: readonly SetAside[];
  /** As in a {@link CheckResult}. */
  readonly rulesOff?: readonly string[];
}

export interface ReviewedClaims {
  /** Amounts, percentages, counts and years in the text. */
  readonly found: number;
  /** Those that something was held against. */
  readonly checked: number;
  /** The others, each with its reason as a message id. */
  readonly unchecked: readonly UncheckedClaim[];
  /** All of them, in the order of the text: how each was read and what it was held against. */
  readonly figures: readonly ReadFigure[];
  /** Stretches with more figures than are read of one paragraph: nothing of them is among the figures. */
  readonly unread: readonly TextPlace[];
}
