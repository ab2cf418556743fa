import type { Grid } from '../../Grid';

/** A sheet of a file that is no package: its content, and what is needed to make an .xlsx of it. */
export interface ConvertedSheet {
  readonly grid: Grid;
  /** Number format by `row:column`, where it is not General. */
  readonly numberFormats: ReadonlyMap<string, string>;
  /** Width in characters by column, where it is set. */
  readonly widths: ReadonlyMap<number, number>;
}

export interface ConvertedSheets {
  readonly sheets: readonly ConvertedSheet[];
  /** Dates count from 1904. */
  readonly countsFrom1904: boolean;
}
