import type { CellRange } from '../budget/address';
import type { CellPlace } from '../budget/Place';

/** How a cell of a written sheet looks. The adapters turn it into their own formats. */
export type CellStyle =
  | 'title'
  /** The title of a document, in the middle of its only printed column. */
  | 'document-title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  /** Heads a part of a table; one line, as `line`. */
  | 'subheading'
  | 'body'
  | 'header'
  | 'cell'
  | 'number'
  | 'muted'
  /** One line, which goes on over empty cells beside it. */
  | 'line'
  | 'pending'
  /** A line of a table between bars: in a face whose letters and digits are half as wide as its Chinese characters. */
  | 'row'
  | 'pending-row';

export interface DocumentCell {
  /** Text stays text, also when it begins with = + - @. */
  readonly text?: string;
  readonly number?: number;
  /** Excel number format of `number`. */
  readonly numberFormat?: string;
  readonly style: CellStyle;
  /** A link inside the workbook. */
  readonly link?: CellPlace;
}

export interface DocumentRow {
  /** One per column; null leaves the cell empty. */
  readonly cells: readonly (DocumentCell | null)[];
  /** Height in points; omitted: the adapter fits it to the text and the column's width. */
  readonly height?: number;
  /**
   * On a sheet that {@link SheetDocument.keeps} people's words: what the row is about, by which it is known when the sheet is
   * written again, the surest first. Words without spaces; those of heads begin with `@`.
   */
  readonly keys?: readonly string[];
}

/** A native chart on a written sheet, drawn from cells of the same sheet, so that it follows them. */
export interface DocumentChart {
  /** `pie` shows shares of a whole, `column` amounts side by side. */
  readonly kind: 'pie' | 'column';
  readonly title: string;
  /** Two columns: heads in the first row, below them what each part is called and its number. */
  readonly data: CellRange;
  /** The cells that it covers. */
  readonly anchor: CellRange;
}

/** What is said of people's words that are kept when a sheet is written again. */
export interface KeepingWords {
  /** Heads the rows of findings that are no more, which people have written on. */
  readonly gone: string;
  /** Heads the rows that people have added. */
  readonly added: string;
  /** Heads the column for what they have written over words of ours. */
  readonly changed: string;
}

/** A sheet that Gouji writes whole: findings, narrative, inputs. */
export interface SheetDocument {
  readonly name: string;
  /** Widths in characters of the default font. */
  readonly columns: readonly {
    readonly width: number;
    readonly printed: boolean;
    /** Left empty for people to write into, on a sheet that {@link SheetDocument.keeps} their words. */
    readonly isAnswer?: true;
  }[];
  readonly rows: readonly DocumentRow[];
  /** Rows repeated on each printed page, from the top. */
  readonly headerRows?: number;
  readonly orientation: 'portrait' | 'landscape';
  readonly charts?: readonly DocumentChart[];
  /** People write beside our words: theirs are kept when the sheet is written again, and it is not removed over them. */
  readonly keeps?: KeepingWords;
}
