import type { CellRange } from '../../budget/address';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import type { Appearance } from './appearances';
import { fitRows } from './fitRows';

/** One shown row or column. */
export interface Line {
  /** Its number in the sheet, from 1. */
  readonly number: number;
  /** In pixels. */
  readonly size: number;
  readonly start: number;
}

/** What a sheet looks like on the screen: shown rows and columns with their places, merges by their first cell. */
export interface Geometry {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly height: number;
  readonly width: number;
  /** Index in `rows` by row number. */
  readonly rowIndex: ReadonlyMap<number, number>;
  readonly columnIndex: ReadonlyMap<number, number>;
  readonly merges: readonly CellRange[];
}

/** Excel's standard width, in points. */
const COLUMN_POINTS = 48;
const PIXELS_PER_POINT = 4 / 3;
/** Chinese text needs a little more height than Excel's default row gives it here. */
const LEAST_ROW = 24;
const MARGIN_ROWS = 12;
const MARGIN_COLUMNS = 3;
const LEAST_ROWS = 36;
const LEAST_COLUMNS = 10;

/**
 * @param appearances fonts and alignments of the sheet in its file, by `row,column`
 * @param drawn a column that is being made wider or narrower
 */
export function geometryOf(
  sheet: EmulatedSheet,
  appearances?: ReadonlyMap<string, Appearance>,
  drawn?: { readonly column: number; readonly pixels: number },
): Geometry {
  const used = sheet.usedRange(false);
  const bottom = Math.max((used?.bottom ?? 0) + MARGIN_ROWS, LEAST_ROWS);
  const right = Math.max((used?.right ?? 0) + MARGIN_COLUMNS, LEAST_COLUMNS);
  const columnPixels = (column: number): number =>
    column === drawn?.column
      ? drawn.pixels
      : Math.round((sheet.columnWidths.get(column) ?? COLUMN_POINTS) * PIXELS_PER_POINT);
  const fitted = fitRows(sheet, appearances, columnPixels);
  const rowPixels = (row: number): number => {
    const stored = sheet.rowHeights.get(row);
    if (stored !== undefined) return Math.round(stored * PIXELS_PER_POINT);
    return Math.max(Math.round(sheet.defaultRowHeight * PIXELS_PER_POINT), fitted.get(row) ?? 0);
  };
  const rows = lines(bottom, sheet.hiddenRows, (row) => Math.max(LEAST_ROW, rowPixels(row)));
  const columns = lines(right, sheet.hiddenColumns, columnPixels);
  return {
    rows,
    columns,
    height: end(rows),
    width: end(columns),
    rowIndex: new Map(rows.map((line, i) => [line.number, i])),
    columnIndex: new Map(columns.map((line, i) => [line.number, i])),
    merges: sheet.merges,
  };
}

function lines(last: number, hidden: ReadonlySet<number>, size: (n: number) => number): readonly Line[] {
  const out: Line[] = [];
  let start = 0;
  for (let number = 1; number <= last; number++) {
    if (hidden.has(number)) continue;
    const line = { number, size: size(number), start };
    out.push(line);
    start += line.size;
  }
  return out;
}

const end = (list: readonly Line[]): number => {
  const last = list.at(-1);
  return last ? last.start + last.size : 0;
};

/** Pixels that the lines from one number to another take, hidden ones none. */
export const extent = (list: readonly Line[], from: number, to: number): number =>
  list.reduce((sum, line) => (line.number >= from && line.number <= to ? sum + line.size : sum), 0);

/** The merge that a cell belongs to. */
export const mergeAt = (geometry: Geometry, row: number, column: number): CellRange | undefined =>
  geometry.merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);
