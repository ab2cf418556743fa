import type { Measured } from '../../budget/Finding';
import type { CellPlace } from '../../budget/Place';
import type { FindingEntry } from '../model/entries';
import type { Undo } from '../state/Notice';
import type { Settings } from '../state/Settings';

/** Everything that a person can do in the pane. Outcomes reach the state; nothing is thrown. */
export interface PaneController extends NarrativeActions {
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
  select(place: CellPlace): Promise<void>;
  ignore(entry: FindingEntry, reason: string): Promise<void>;
  unignore(key: string): Promise<void>;
  /** @param overFormula the person has agreed that a formula may be replaced */
  applySuggestion(correction: Correction, overFormula: boolean): Promise<'applied' | 'formula' | 'failed'>;
  undo(undo: Undo): Promise<void>;
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

/** One value to be written into one cell. */
export interface Correction {
  readonly place: CellPlace;
  readonly stated: Measured;
  readonly suggested: Measured;
}
