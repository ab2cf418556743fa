import { columnName, columnNumber, parseRange, rangeAddress, type CellRange } from '../../../budget/address';

/** The size of a sheet. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export const WHOLE_SHEET: CellRange = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowsOf = (r: CellRange): number => r.bottom - r.top + 1;
export const columnsOf = (r: CellRange): number => r.right - r.left + 1;
export const cellsIn = (r: CellRange): number => rowsOf(r) * columnsOf(r);
export const isWholeRows = (r: CellRange): boolean => r.left === 1 && r.right === LAST_COLUMN;
const isWholeColumns = (r: CellRange): boolean => r.top === 1 && r.bottom === LAST_ROW;

const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;

/** Reads `A1`, `A1:C7`, `3:5` or `A:C`, with or without a sheet's name in front; null when it is none of them. */
export function parseArea(address: string): CellRange | null {
  const local = address.slice(address.lastIndexOf('!') + 1);
  const rows = ROWS.exec(local);
  if (rows) return { ...WHOLE_SHEET, top: Number(rows[1]), bottom: Number(rows[2]) };
  const columns = COLUMNS.exec(local);
  if (columns)
    return {
      ...WHOLE_SHEET,
      left: columnNumber(columns[1]!.toUpperCase()),
      right: columnNumber(columns[2]!.toUpperCase()),
    };
  const range = parseRange(local);
  return range && range.bottom <= LAST_ROW && range.right <= LAST_COLUMN && range.top > 0 ? range : null;
}

/** The sheet's name in front of an address, its quotes taken away; null when there is none. */
export function sheetOf(address: string): string | null {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return null;
  const name = address.slice(0, mark);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** `3:5` and `A:C` for whole rows and columns, as the host writes them. */
export function areaAddress(r: CellRange): string {
  if (isWholeRows(r)) return `${r.top}:${r.bottom}`;
  if (isWholeColumns(r)) return `${columnName(r.left)}:${columnName(r.right)}`;
  return rangeAddress(r);
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]|[Cc])$/;

/** A sheet's name as it stands before the `!` of an address. */
export const quotedSheet = (name: string): string =>
  PLAIN_NAME.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export const intersects = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
