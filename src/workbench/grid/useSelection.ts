import { useCallback, useRef } from 'react';
import type { CellRange } from '../../budget/address';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** The selected cells; undefined when they are in another sheet. */
  readonly range: CellRange | undefined;
  /** The cell of them that is typed in. */
  readonly active: Cell | undefined;
  /** Where the range ends that {@link extend} makes. */
  readonly head: Cell | undefined;
  select(row: number, column: number): void;
  /** Reaches from the active cell to another. */
  extend(row: number, column: number): void;
}

/** The selected cells of a sheet: one, or a rectangle that begins at the active one. */
export function useSelection(workbook: EmulatedWorkbook, sheet: EmulatedSheet): Selection {
  const ends = useRef<{ readonly anchor: Cell; readonly head: Cell } | null>(null);
  const range = workbook.selection?.sheet === sheet ? workbook.selection.range : undefined;
  const isIn = (cell: Cell): boolean =>
    range !== undefined &&
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right;
  const known = ends.current && isIn(ends.current.anchor) && isIn(ends.current.head) ? ends.current : null;
  const corner = range && { row: range.top, column: range.left };
  const active = known?.anchor ?? corner;
  const select = useCallback(
    (row: number, column: number) => {
      ends.current = { anchor: { row, column }, head: { row, column } };
      workbook.select(sheet, { top: row, left: column, bottom: row, right: column });
    },
    [workbook, sheet],
  );
  const extend = (row: number, column: number): void => {
    const anchor = active ?? { row, column };
    ends.current = { anchor, head: { row, column } };
    workbook.select(sheet, {
      top: Math.min(anchor.row, row),
      left: Math.min(anchor.column, column),
      bottom: Math.max(anchor.row, row),
      right: Math.max(anchor.column, column),
    });
  };
  return { range, active, head: known?.head ?? corner, select, extend };
}
