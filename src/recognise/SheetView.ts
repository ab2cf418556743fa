import type { CellRange } from '../budget/address';
import type { Grid, GridCell } from '../workbook/Grid';
import { wordsOf, type Words } from './Words';

/** A cell with what it says. */
export class SheetCell {
  readonly row: number;
  readonly column: number;
  readonly value: GridCell['value'];
  readonly isText: boolean;
  /** The content as text: what was typed for texts, what is shown for numbers. */
  readonly text: string;
  private known: Words | undefined;
  private readonly cell: GridCell;

  constructor(cell: GridCell, words: Words | undefined) {
    const { value } = cell;
    this.row = cell.row;
    this.column = cell.column;
    this.value = value;
    this.isText = words !== undefined && cell.error !== true;
    this.text = words ? words.text : value === null ? '' : cell.text || String(value);
    this.known = words;
    this.cell = cell;
  }

  get formula(): string | undefined {
    return this.cell.formula;
  }

  /** The value was worked out by us. */
  get isCalculated(): boolean {
    return this.cell.calculated === true;
  }

  get isError(): boolean {
    return this.cell.error === true;
  }

  /** Indent of the cell's alignment, in steps. */
  get indent(): number {
    return this.cell.indent ?? 0;
  }

  /** What is known of its text. */
  get words(): Words {
    return (this.known ??= wordsOf(this.text));
  }
}

/** Reads a grid by row and by cell, and looks through merges. Built once per sheet, in linear time. */
export interface SheetView {
  readonly grid: Grid;
  /** Rows with content, ascending. */
  readonly rows: readonly number[];
  cellsOf(row: number): readonly SheetCell[];
  at(row: number, column: number): SheetCell | undefined;
  /** The cell itself, or the top left cell of the merge that covers it. */
  through(row: number, column: number): SheetCell | undefined;
  /** The merge whose top left corner is this cell. */
  mergeAt(row: number, column: number): CellRange | undefined;
}

/** Merges larger than this are page furniture, never part of a header. */
const LARGEST_HEADER_MERGE = 4096;

export const viewOf = (grid: Grid): SheetView => new WholeSheet(grid);

const NO_CELLS: readonly SheetCell[] = [];

class WholeSheet implements SheetView {
  readonly rows: readonly number[];
  /** By the number of the row; sparse. */
  private readonly byRow: (SheetCell[] | undefined)[] = [];
  /** By row and column, for a cell within a merge, the merge; sparse. */
  private readonly covers: (CellRange[] | undefined)[] = [];
  private readonly furniture: CellRange[] = [];

  constructor(readonly grid: Grid) {
    const { byRow } = this;
    const { cells, merges } = grid;
    const rows: number[] = [];
    /** Rows whose cells stand in more than one place of the list. */
    const scattered = new Set<SheetCell[]>();
    let isAscending = true;
    let last = 0;
    for (let from = 0; from < cells.length;) {
      const { row } = cells[from]!;
      let to = from + 1;
      while (to < cells.length && cells[to]!.row === row) to++;
      const own = cellsBetween(cells, from, to);
      from = to;
      if (own.length === 0) continue;
      const known = byRow[row];
      if (known) {
        known.push(...own);
        scattered.add(known);
      } else {
        byRow[row] = own;
        rows.push(row);
      }
      if (row < last) isAscending = false;
      last = row;
    }
    for (const own of scattered) leftToRight(own);
    this.rows = isAscending ? rows : rows.sort((a, b) => a - b);
    for (let i = 0; i < merges.length; i++) this.addMerge(merges[i]!);
  }

  cellsOf(row: number): readonly SheetCell[] {
    return this.byRow[row] ?? NO_CELLS;
  }

  at(row: number, column: number): SheetCell | undefined {
    const cells = this.byRow[row];
    return cells && cellIn(cells, column);
  }

  through(row: number, column: number): SheetCell | undefined {
    const cover = this.covers[row]?.[column];
    return cover ? this.at(cover.top, cover.left) : this.at(row, column);
  }

  mergeAt(row: number, column: number): CellRange | undefined {
    const cover = this.covers[row]?.[column];
    if (cover) return cover.top === row && cover.left === column ? cover : undefined;
    return this.furniture.length === 0
      ? undefined
      : this.furniture.find((m) => m.top === row && m.left === column);
  }

  private addMerge(m: CellRange): void {
    if ((m.bottom - m.top + 1) * (m.right - m.left + 1) > LARGEST_HEADER_MERGE) {
      this.furniture.push(m);
      return;
    }
    for (let row = m.top; row <= m.bottom; row++) {
      const covers = (this.covers[row] ??= []);
      for (let column = m.left; column <= m.right; column++) covers[column] = m;
    }
  }
}

const leftToRight = (cells: SheetCell[]): SheetCell[] => cells.sort((a, b) => a.column - b.column);

/** Those of the cells that say something, left to right. */
function cellsBetween(cells: readonly GridCell[], from: number, to: number): SheetCell[] {
  // No longer than it must be: a list that grows takes room for a dozen more.
  const own = new Array<SheetCell>(to - from);
  let count = 0;
  let last = 0;
  let isAscending = true;
  for (let i = from; i < to; i++) {
    const cell = cells[i]!;
    const { value } = cell;
    const words = typeof value === 'string' ? wordsOf(value) : undefined;
    if ((words ? words.isBlank : value === null) && cell.formula === undefined) continue;
    own[count++] = new SheetCell(cell, words);
    if (cell.column < last) isAscending = false;
    last = cell.column;
  }
  if (count < own.length) own.length = count;
  return isAscending ? own : leftToRight(own);
}

/** The cell of a column among those of a row, left to right. */
function cellIn(cells: readonly SheetCell[], column: number): SheetCell | undefined {
  // Most rows are filled from the first column on.
  const guess = column <= cells.length ? cells[column - 1] : undefined;
  if (guess?.column === column) return guess;
  let from = 0;
  let to = Math.min(cells.length, column);
  while (from < to) {
    const middle = (from + to) >> 1;
    if (cells[middle]!.column < column) from = middle + 1;
    else to = middle;
  }
  return from < cells.length && cells[from]!.column === column ? cells[from] : undefined;
}

/** The same sheet seen through a strip of columns: for tables that stand side by side. */
export function narrow(view: SheetView, from: number, to: number): SheetView {
  const inside = (column: number): boolean => column >= from && column <= to;
  const cells = new Map<number, readonly SheetCell[]>();
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

const NO_WORDS = wordsOf('');

/** What is known of the text of a cell, or of none. */
export const wordsIn = (cell: SheetCell | undefined): Words => cell?.words ?? NO_WORDS;

export const isText = (cell: SheetCell): boolean => cell.isText;

/** Whether all cells of a row are texts. Rows of data are told by their amounts, which nearly always stand last. */
export function areTexts(cells: readonly SheetCell[]): boolean {
  for (let i = cells.length - 1; i >= 0; i--) if (!cells[i]!.isText) return false;
  return true;
}
