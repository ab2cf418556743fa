import type { EmulatedCell } from '../host/model/EmulatedSheet';
import type { Appearance } from './appearances';

/** Size of the text of tables on the screen, in pixels, whatever small size a file gives them. */
export const BODY_PIXELS = 13;
/** Line height of text that runs over several lines, by its size. */
export const LEADING = 1.35;
/** Left and right of the text in a cell, in pixels. */
export const CELL_PADDING = 4;
const INDENT_PIXELS = 12;

/** Up to this size in points a text is shown as the rest of its table. */
const BODY_POINTS = 12;
const POINTS_TO_PIXELS = 1.2;
/** Titles are not shown larger than this, so that a sheet fits beside the pane. */
const LARGEST = 24;

/** Size of a cell's text on the screen, in pixels: its own format first, then what the file says. */
export function fontPixels(cell: EmulatedCell | undefined, appearance: Appearance | undefined): number {
  const points = cell?.format?.get('Font/Size') ?? appearance?.size;
  return typeof points === 'number' && points > BODY_POINTS
    ? Math.min(points * POINTS_TO_PIXELS, LARGEST)
    : BODY_PIXELS;
}

/** Whether a cell's text runs over several lines where its column is too narrow. */
export const isWrapped = (cell: EmulatedCell | undefined, appearance: Appearance | undefined): boolean =>
  (cell?.format?.get('WrapText') ?? appearance?.wraps) === true;

/** Pixels that a cell's text stands in from the edge by its indent. */
export const indentPixels = (cell: EmulatedCell | undefined): number =>
  Number(cell?.format?.get('IndentLevel') ?? 0) * INDENT_PIXELS;
