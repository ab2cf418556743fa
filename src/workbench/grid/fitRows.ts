import { fittedHeight, type FittedText } from '../../workbook/file/sheet/rowHeight';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import { textOf } from '../host/model/cellContent';
import type { Appearance } from './appearances';
import { CELL_PADDING, fontPixels, indentPixels, isWrapped } from './fonts';

const PIXELS_PER_POINT = 4 / 3;
/** The line between two cells. */
const BORDER = 1;

/**
 * Heights of the rows whose height the file leaves open, as Excel fits them when it opens a file: to the highest text in the
 * row, merged cells left out.
 * @param columnPixels width of a column on the screen
 * @returns pixels by row number; rows with a stored height and rows without text are not among them
 */
export function fitRows(
  sheet: EmulatedSheet,
  appearances: ReadonlyMap<string, Appearance> | undefined,
  columnPixels: (column: number) => number,
): ReadonlyMap<number, number> {
  const merged = new Set(
    sheet.merges.flatMap((m) =>
      Array.from({ length: m.bottom - m.top + 1 }, (_, i) => `${m.top + i},${m.left}`),
    ),
  );
  const texts = new Map<number, FittedText[]>();
  for (const { row, column, cell } of sheet.cells()) {
    const key = `${row},${column}`;
    if (sheet.rowHeights.has(row) || sheet.hiddenColumns.has(column) || merged.has(key)) continue;
    const text = textOf(cell);
    if (text === '') continue;
    const appearance = appearances?.get(key);
    const fitted: FittedText = {
      text,
      width: columnPixels(column) - 2 * CELL_PADDING - BORDER - indentPixels(cell),
      size: fontPixels(cell, appearance) / PIXELS_PER_POINT,
      wraps: isWrapped(cell, appearance) || text.includes('\n'),
    };
    const list = texts.get(row);
    if (list) list.push(fitted);
    else texts.set(row, [fitted]);
  }
  // Widths are given in pixels, so one character of width is one pixel.
  return new Map(
    [...texts].map(([row, list]) => [row, Math.round(fittedHeight(list, 1) * PIXELS_PER_POINT)]),
  );
}
