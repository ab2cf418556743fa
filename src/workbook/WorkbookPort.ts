import type { Grid } from './Grid';
import type { Mark } from './Mark';
import type { SheetDocument } from './SheetDocument';
import type { MessageId } from '../locales';

/** What became of a highlight: how many cells were marked, and what could not be, with the reason as a message id. */
export interface HighlightOutcome {
  readonly marked: number;
  readonly skipped: readonly {
    readonly sheet: string;
    readonly address?: string;
    readonly reason: MessageId;
  }[];
}

export interface ClearOutcome {
  readonly restored: number;
  /** Cells that a person has changed since: left as they are. */
  readonly left: readonly { readonly sheet: string; readonly address: string; readonly reason: MessageId }[];
  /** Names of sheets of ours that stay, as people have written on them. */
  readonly kept?: readonly string[];
}

/**
 * All that the rest may know of a workbook. Two adapters: excel/ (Office.js) and file/ (.xlsx package).
 * Every method is one user action: it happens whole or not at all.
 */
export interface WorkbookPort {
  /** All sheets, hidden ones too. */
  read(): Promise<readonly Grid[]>;
  /**
   * Fills the cells, adds notes and records what was there before inside the workbook, so that {@link clear} restores it
   * also after saving and in another program. Marks of an earlier highlight are cleared first.
   */
  highlight(marks: readonly Mark[]): Promise<HighlightOutcome>;
  /** Takes back every fill and note of {@link highlight} and removes the sheets named, where Gouji made them and nobody has written on them. */
  clear(sheets: readonly string[]): Promise<ClearOutcome>;
  /**
   * Writes a sheet of ours, last in the workbook; replaces one of the same name only if Gouji wrote it. What people have
   * written on that one is taken over where the document {@link SheetDocument.keeps} it. Returns the name used.
   */
  writeSheet(document: SheetDocument): Promise<string>;
}
