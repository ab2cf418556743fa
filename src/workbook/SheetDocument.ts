import type { CellPlace } from '../budget/Place';

/** How a cell of a written sheet looks. The adapters turn it into their own formats. */
export type CellStyle =
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'header'
  | 'cell'
  | 'number'
  | 'muted'
  | 'pending';

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
}

/** A sheet that Gouji writes whole: findings, narrative, inputs. */
export interface SheetDocument {
  readonly name: string;
  /** Widths in characters of the default font. */
  readonly columns: readonly { readonly width: number; readonly printed: boolean }[];
  readonly rows: readonly DocumentRow[];
  /** Rows repeated on each printed page, from the top. */
  readonly headerRows?: number;
  readonly orientation: 'portrait' | 'landscape';
}
