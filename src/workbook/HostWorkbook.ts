import type { CellPlace } from '../budget/Place';
import type { WorkbookPort } from './WorkbookPort';

/** Shows a person a cell: its sheet comes to the front and the cell is selected. */
export interface CellSelector {
  select(place: CellPlace): Promise<void>;
}

/** What stands in a cell, as a person would type it: `=A1+1` for a formula, null for an empty cell. */
export type CellContent = string | number | boolean | null;

export interface WriteOptions {
  readonly formula?: boolean;
  readonly keepsLook?: boolean;
}

/** Puts one content into one cell, on a person's word only. */
export interface CellWriter {
  /**
   * A text beginning with `=` becomes a formula only where `formula` is true; otherwise it stays text. With `keepsLook`, a cell
   * whose characters are formatted in different ways is refused: what is written gets one format, the others would be lost.
   * @returns what stood there before, with `=` in front of a formula, so that the same call takes it back
   */
  replaceContent(place: CellPlace, content: CellContent, options?: WriteOptions): Promise<PreviousContent>;
}

export interface PreviousContent {
  readonly content: CellContent;
  readonly formula: boolean;
}

/** Tells of what a person does in the workbook while it is open. */
export interface WorkbookWatcher {
  /**
   * @param onEdit called after contents changed, with the sheet's name; not for changes of format
   * @returns a function that stops the watch
   */
  watchEdits(onEdit: (sheet: string) => void): Promise<() => Promise<void>>;
  /** @param onSelect called with the upper left cell of each new selection */
  watchSelection(onSelect: (place: CellPlace) => void): Promise<() => Promise<void>>;
}

/** Small texts of ours kept inside the workbook, so that they travel with it: ignored findings, settings. */
export interface WorkbookMemory {
  /** @returns null when nothing was kept under the key */
  recall(key: string): Promise<string | null>;
  keep(key: string, text: string): Promise<void>;
}

/** Knows whether marks of ours are in the workbook, be it from an earlier day. */
export interface MarksWatcher {
  /** How many cells are marked at present. */
  markedCells(): Promise<number>;
}

/** A workbook that is open in front of a person: the port, and what the pane needs beyond it. */
export interface HostWorkbook
  extends WorkbookPort, CellSelector, CellWriter, WorkbookWatcher, WorkbookMemory, MarksWatcher {}
