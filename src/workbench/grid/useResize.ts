import { useRef, useState, type PointerEvent } from 'react';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import { textOf } from '../host/model/cellContent';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import type { Appearance } from './appearances';
import { CELL_PADDING, fontPixels, indentPixels, isWrapped } from './fonts';

const PIXELS_PER_POINT = 4 / 3;
const NARROWEST = 12;
const WIDEST = 900;

export interface Resize {
  /** The column that is being drawn, with its width for now. */
  readonly drawn: { readonly column: number; readonly pixels: number } | null;
  /** Sets a width, to be taken back as one step. */
  set(column: number, pixels: number): void;
  /** As wide as the texts in it need. */
  fit(column: number): void;
  handle(
    column: number,
    pixels: number,
  ): {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onDoubleClick: () => void;
  };
}

const clamp = (pixels: number): number => Math.round(Math.min(Math.max(pixels, NARROWEST), WIDEST));

/** Makes columns wider or narrower: by the edge of their head, which a double click fits to the texts. */
export function useResize(
  workbook: EmulatedWorkbook,
  sheet: EmulatedSheet,
  appearances: ReadonlyMap<string, Appearance> | undefined,
): Resize {
  const [drawn, setDrawn] = useState<Resize['drawn']>(null);
  // The pointer is quicker than the page is drawn: what counts is where it is let go.
  const began = useRef<{ readonly pixels: number; readonly at: number } | null>(null);
  const reached = (event: PointerEvent): number | null =>
    began.current && clamp(began.current.pixels + event.clientX - began.current.at);
  const set = (column: number, pixels: number): void =>
    workbook.resize(sheet, column, clamp(pixels) / PIXELS_PER_POINT);
  const fit = (column: number): void => set(column, fittedWidth(sheet, column, appearances));
  return {
    drawn,
    set,
    fit,
    handle: (column, pixels) => ({
      onPointerDown(event) {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        began.current = { pixels, at: event.clientX };
      },
      onPointerMove(event) {
        const to = reached(event);
        if (to !== null) setDrawn({ column, pixels: to });
      },
      onPointerUp(event) {
        const to = reached(event);
        if (to !== null && to !== began.current?.pixels) set(column, to);
        began.current = null;
        setDrawn(null);
      },
      onDoubleClick: () => fit(column),
    }),
  };
}

/** Pixels that the widest text of a column takes; of texts over several lines the longest line. */
function fittedWidth(
  sheet: EmulatedSheet,
  column: number,
  appearances: ReadonlyMap<string, Appearance> | undefined,
): number {
  const pen = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily || 'sans-serif';
  const isMerged = (row: number): boolean =>
    sheet.merges.some(
      (m) => m.left !== m.right && row >= m.top && row <= m.bottom && column >= m.left && column <= m.right,
    );
  let widest = 0;
  for (const { row, cell } of sheet.within({ top: 1, bottom: Infinity, left: column, right: column })) {
    const appearance = appearances?.get(`${row},${column}`);
    if (isMerged(row) || isWrapped(cell, appearance)) continue;
    const size = fontPixels(cell, appearance);
    if (pen) pen.font = `${size}px ${family}`;
    for (const line of textOf(cell).split('\n'))
      widest = Math.max(widest, (pen?.measureText(line).width ?? line.length * size) + indentPixels(cell));
  }
  return widest === 0 ? 64 : widest + 2 * CELL_PADDING + 6;
}
