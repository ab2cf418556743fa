import type { Measured } from '../../budget/Finding';
import type { Beside } from '../../budget/priorFit';
import type { CellPlace } from '../../budget/Place';
import type { SentenceCorrection } from '../model/corrections';
import type { FindingEntry } from '../../report/ignoring/entries';
import type { ReviewSource } from '../state/ReviewState';
import type { Settings } from '../state/Settings';
import type { Written } from './writing';

/** Everything that a person can do in the pane. Outcomes reach the state; nothing is thrown. */
export interface PaneController
  extends NarrativeActions, BesideActions, SubjectActions, ReviewActions, CorrectingActions, IgnoringActions {
  /** Takes up what was kept, and watches the workbook from now on. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** The page may go at any moment: what was typed is kept at once. */
  keepTyped(): Promise<void>;
  check(): Promise<void>;
  stopCheck(): void;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  exportSheet(): Promise<void>;
  exportJson(): Promise<void>;
  exportCsv(): Promise<void>;
  /** What the review found, into a sheet of its own. */
  exportReview(): Promise<void>;
  select(place: CellPlace): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<void>;
}

/** What a person can do about the workbooks beside this one: last year's, and the budget of a final account's year. */
export interface BesideActions {
  /** As chosen from disk; asked about where it is another department's or of another year. */
  chooseBeside(as: Beside, file: File): Promise<void>;
  /** The answer: it is used all the same. */
  insistBeside(): Promise<void>;
  /** The answer: it is not used. */
  declineBeside(): void;
  forgetBeside(as: Beside): Promise<void>;
  /** Finds out whether this workbook is a budget or a final account, without a check. */
  lookAtBook(): Promise<void>;
}

/** What a person can do about the office's own list of subjects. */
export interface SubjectActions {
  /** As chosen from disk: a workbook or a text of values. Everything is then found anew. */
  chooseSubjects(file: File): Promise<void>;
  forgetSubjects(): Promise<void>;
}

/** What a person can do about the narrative. */
export interface NarrativeActions extends OutputActions {
  narrate(): Promise<void>;
  /** Last year's text, as chosen from disk (.docx, .txt): this year's follows it. */
  followText(file: File): Promise<void>;
  /** An outline is followed again. */
  followOutline(): Promise<void>;
  /** Whether last year's text is followed in its words, or only offers what it says for the inputs. */
  followOffers(offersOnly: boolean): Promise<void>;
  /**
   * Keeps the outline that the text is written in, or that last year's text makes, in the workbook.
   * @param isAgreed the one that stands there may go
   */
  keepOutline(isAgreed?: boolean): Promise<void>;
  /** The answer: the one that stands there stays. */
  leaveOutline(): void;
  /** Fills in one of the inputs; the text follows when the typing pauses. */
  giveInput(name: string, value: string): void;
  /** A field was left: what was typed is kept and the text follows, without waiting for a pause. */
  leaveInput(): Promise<void>;
}

/** Where the narrative can go: first it is brought up to date, then a person is asked about what is still to be filled in. */
export interface OutputActions {
  /** Into a sheet of the workbook, which is then shown. */
  writeNarrative(): Promise<void>;
  copyNarrative(): Promise<void>;
  saveWord(): Promise<void>;
  /** The answer: it goes out with its gaps. */
  sendWithGaps(): Promise<void>;
  /** The answer: it does not go out. */
  keepFilling(): void;
}

/** What a person can do about a narrative that is written already. */
export interface ReviewActions {
  /** @param source what to review; the same as before by default */
  review(source?: ReviewSource): Promise<void>;
  stopReview(): void;
  /** Back to the choice of what to review. */
  leaveReview(): void;
  /** The text to be reviewed, as typed or pasted. */
  typeText(text: string): void;
  /** Its field was left: it is kept without waiting for a pause. */
  leaveText(): Promise<void>;
  /** Reads a .docx or .txt from disk and reviews it. */
  reviewFile(file: File): Promise<void>;
  copySentence(correction: SentenceCorrection): Promise<void>;
  /** The whole text with every correction made, where it stands beside the workbook. */
  copyCorrected(): Promise<void>;
}

/** What people take over into the workbook, and take back. Everything that was found is then found anew. */
export interface CorrectingActions {
  /**
   * Writes the suggested values of figures that are to be corrected together: all of them, or none. One change to take back.
   * @param overFormula the person has agreed that formulas may be replaced
   */
  applySuggestions(corrections: Corrections, overFormula: boolean): Promise<Written>;
  /** Puts a sentence as it should read into its cell, where the cell is still as it was reviewed. */
  adoptSentence(correction: SentenceCorrection, overFormula: boolean): Promise<Written>;
  /** Takes back one change by its number; without one, all of them, the latest first. */
  undo(change?: number): Promise<void>;
}

export type Corrections = readonly [Correction, ...Correction[]];

/** What people set aside as no mistake, and bring back. */
export interface IgnoringActions {
  /** @param everywhere in all workbooks of this machine, where what the findings say is the same in all of them */
  ignore(entries: readonly FindingEntry[], reason: string, everywhere?: boolean): Promise<void>;
  unignore(entry: FindingEntry): Promise<void>;
  /** Brings back everything that is set aside in what was found last. */
  unignoreAll(): Promise<void>;
}

/** One value to be written into one cell. */
export interface Correction {
  readonly place: CellPlace;
  readonly stated: Measured;
  readonly suggested: Measured;
}
