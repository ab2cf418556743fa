import type { CellRange } from '../budget/address';

/** A cell with content. Rows and columns count from 1. Cells that only have a format are not here. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** The stored value; for a formula its cached result; null when the formula has no cached result. */
  readonly value: string | number | boolean | null;
  /** The formula without `=`. */
  readonly formula?: string;
  /** The file held no result of the formula: the value was worked out by us. */
  readonly calculated?: true;
  /** The value is an error such as `#REF!` (then `value` holds its text). */
  readonly error?: boolean;
  /** The text as shown, through the number format. */
  readonly text: string;
  /** Indent of the cell's alignment, in steps; 0 when none. */
  readonly indent?: number;
}

export type SheetVisibility = 'visible' | 'hidden' | 'very-hidden';

/** One sheet as content, however it is formatted. */
export interface Grid {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Row by row, left to right. */
  readonly cells: readonly GridCell[];
  /** The rectangle around all cells with content; null for an empty sheet. */
  readonly used: CellRange | null;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The file lists the sheet, but does not hold it. */
  readonly isMissing?: true;
  /** Sheet protection is on. */
  readonly isProtected?: boolean;
}
