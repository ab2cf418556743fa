import type { MeasurePath } from '../measures';
import type { Dimension } from '../measures/rows';
import type { Piece } from './Piece';

/** A list of last year's text, for every row that a book has. */
export interface ListAnew {
  readonly dimension: Dimension;
  /** Rows of last year that it leaves out, and leaves out again. */
  readonly without: readonly MeasurePath[];
  /** What stands between two rows. */
  readonly between: string;
  /** Rows of last year, with what would be said of another row in their words. */
  readonly own: readonly { readonly path: MeasurePath; readonly row: ListAnew['row'] }[];
  /** What it says of a new row. */
  readonly row: (path: MeasurePath) => readonly Piece[];
  /** What stands there where there is no row. */
  readonly whenNone: () => readonly Piece[];
}
