import type { Measured } from '../../budget/Finding';
import type { CellPlace } from '../../budget/Place';
import type { SentenceCorrection } from '../model/corrections';
import type { FindingEntry } from '../../report/ignoring/entries';
import type { ReviewSource } from '../state/ReviewState';
import type { Settings } from '../state/Settings';
import type { Written } from './writing';

/** Everything that a person can do in the pane. Outcomes reach the state; nothing is thrown. */
export interface PaneController extends NarrativeActions, ReviewActions, CorrectingActions, IgnoringActions {
  /** Takes up what was kept, and watches the workbook from now on. */
  open(): Promise<void>;
  close(): Promise<void>;
  check(): Promise<void>;
  stopCheck(): void;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  exportSheet(): Promise<void>;
  exportJson(): void;
  exportCsv(): void;
  /** What the review found, into a sheet of its own. */
  exportReview(): Promise<void>;
  select(place: CellPlace): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** Last year's workbook, as chosen from disk. */
  choosePrior(file: File): Promise<void>;
  forgetPrior(): Promise<void>;
}

/** What a person can do about the narrative. */
export interface NarrativeActions {
  narrate(): Promise<void>;
  /** Fills in one of the inputs; the text follows when the typing pauses. */
  giveInput(name: string, value: string): void;
  /** Into a sheet of the workbook. */
  writeNarrative(): Promise<void>;
  copyNarrative(): Promise<void>;
  saveWord(): Promise<void>;
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
