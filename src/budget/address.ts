/** A1 addresses. Rows and columns count from 1. */

/** The last row and the last column of a sheet. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export function columnName(column: number): string {
  let name = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** The last five bits of a letter, large or small, are its place in the alphabet. */
const LETTER = 31;

export function columnNumber(name: string): number {
  let n = 0;
  for (let i = 0; i < name.length; i++) n = n * 26 + (name.charCodeAt(i) & LETTER);
  return n;
}

/** `addressOf(7, 3)` → `C7`. */
export const addressOf = (row: number, column: number): string => columnName(column) + row;

/** A rectangle of cells, both corners included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function rangeAddress(r: CellRange): string {
  const first = addressOf(r.top, r.left);
  return r.top === r.bottom && r.left === r.right ? first : `${first}:${addressOf(r.bottom, r.right)}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Reads `C7` or `$C$7`; null when it is no cell address. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const m = CELL.exec(address);
  return m ? { row: Number(m[2]), column: columnNumber(m[1]!) } : null;
}

const RANGE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Reads `A1:C7` or a single `A1`; null when it is no range. */
export function parseRange(address: string): CellRange | null {
  const m = RANGE.exec(address);
  if (!m) return null;
  const row = Number(m[2]);
  const column = columnNumber(m[1]!);
  const otherRow = m[4] === undefined ? row : Number(m[4]);
  const otherColumn = m[3] === undefined ? column : columnNumber(m[3]);
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

export const inRange = (r: CellRange, row: number, column: number): boolean =>
  row >= r.top && row <= r.bottom && column >= r.left && column <= r.right;
