import type { CellRange } from '../budget/address';
import type { Grid, GridCell } from '../workbook/Grid';

/** Reads a grid by row and by cell, and looks through merges. Built once per sheet, in linear time. */
export interface SheetView {
  readonly grid: Grid;
  /** Rows with content, ascending. */
  readonly rows: readonly number[];
  cellsOf(row: number): readonly GridCell[];
  at(row: number, column: number): GridCell | undefined;
  /** The cell itself, or the top left cell of the merge that covers it. */
  through(row: number, column: number): GridCell | undefined;
  /** The merge whose top left corner is this cell. */
  mergeAt(row: number, column: number): CellRange | undefined;
}

const COLUMNS = 16384;
const keyOf = (row: number, column: number): number => row * COLUMNS + column;

/** Merges larger than this are page furniture, never part of a header. */
const LARGEST_HEADER_MERGE = 4096;

export function viewOf(grid: Grid): SheetView {
  const byRow = new Map<number, GridCell[]>();
  let last: GridCell[] | undefined;
  for (const cell of grid.cells) {
    if (isEmpty(cell)) continue;
    if (last?.[0]!.row !== cell.row) {
      last = byRow.get(cell.row);
      if (!last) byRow.set(cell.row, (last = []));
    }
    last.push(cell);
  }
  const anchors = new Map<number, number>();
  const merges = new Map<number, CellRange>();
  for (const m of grid.merges) {
    merges.set(keyOf(m.top, m.left), m);
    if ((m.bottom - m.top + 1) * (m.right - m.left + 1) > LARGEST_HEADER_MERGE) continue;
    for (let r = m.top; r <= m.bottom; r++) {
      for (let c = m.left; c <= m.right; c++) anchors.set(keyOf(r, c), keyOf(m.top, m.left));
    }
  }
  const at = (row: number, column: number): GridCell | undefined => inRow(byRow.get(row) ?? [], column);
  return {
    grid,
    rows: [...byRow.keys()].sort((a, b) => a - b),
    cellsOf: (row) => byRow.get(row) ?? [],
    at,
    through: (row, column) => {
      const anchor = anchors.get(keyOf(row, column));
      return anchor === undefined ? at(row, column) : at(Math.floor(anchor / COLUMNS), anchor % COLUMNS);
    },
    mergeAt: (row, column) => merges.get(keyOf(row, column)),
  };
}

/** The cell of a column among those of a row, left to right. */
function inRow(cells: readonly GridCell[], column: number): GridCell | undefined {
  // Most rows are filled from the first column on.
  const guess = cells[column - 1];
  if (guess?.column === column) return guess;
  let from = 0;
  let to = Math.min(cells.length, column);
  while (from < to) {
    const middle = (from + to) >> 1;
    if (cells[middle]!.column < column) from = middle + 1;
    else to = middle;
  }
  return cells[from]?.column === column ? cells[from] : undefined;
}

/** The same sheet seen through a strip of columns: for tables that stand side by side. */
export function narrow(view: SheetView, from: number, to: number): SheetView {
  const inside = (column: number): boolean => column >= from && column <= to;
  const cells = new Map<number, readonly GridCell[]>();
  return {
    grid: view.grid,
    rows: view.rows,
    cellsOf: (row) => {
      const known = cells.get(row);
      if (known) return known;
      const own = view.cellsOf(row).filter((c) => inside(c.column));
      cells.set(row, own);
      return own;
    },
    at: (row, column) => (inside(column) ? view.at(row, column) : undefined),
    through: (row, column) => {
      const cell = inside(column) ? view.through(row, column) : undefined;
      return cell && inside(cell.column) ? cell : undefined;
    },
    mergeAt: (row, column) => (inside(column) ? view.mergeAt(row, column) : undefined),
  };
}

const isEmpty = (cell: GridCell): boolean =>
  cell.formula === undefined &&
  (cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === ''));

/** The cell's content as text: what was typed for texts, what is shown for numbers. */
export const textOf = (cell: GridCell | undefined): string => {
  if (!cell || cell.value === null) return '';
  return typeof cell.value === 'string' ? cell.value : cell.text || String(cell.value);
};

export const isText = (cell: GridCell): boolean => typeof cell.value === 'string' && !cell.error;
