import { columnName, columnNumber } from '../budget/address';

/** Texts and quoted sheet names are passed over; what stands before a `(` or `!` is no cell. */
const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.\u0080-\uffff])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.!\u0080-\uffff])/g;

/** A reference to a cell in a formula; what is fixed (`$C`, `$7`) stays as it is written. */
interface Reference {
  /** What stands between it and the one before. */
  readonly before: string;
  readonly column: string | number;
  readonly row: string | number;
}

/**
 * A formula that many cells share, taken apart once.
 * @param formula without `=`
 * @returns how it reads some rows and columns further on: relative references move along
 */
export function movable(formula: string): (rows: number, columns: number) => string {
  const references: Reference[] = [];
  let end = 0;
  for (const { 0: whole, 1: fixedColumn, 2: column, 3: fixedRow, 4: row, index } of formula.matchAll(
    REFERENCE,
  )) {
    if (column === undefined) continue;
    references.push({
      before: formula.slice(end, index),
      column: fixedColumn ? `$${column}` : columnNumber(column),
      row: fixedRow ? `$${row}` : Number(row),
    });
    end = index + whole.length;
  }
  const rest = formula.slice(end);
  return (rows, columns) => {
    let moved = '';
    for (const { before, column, row } of references) {
      moved += before + (typeof column === 'string' ? column : columnName(Math.max(1, column + columns)));
      moved += typeof row === 'string' ? row : Math.max(1, row + rows);
    }
    return moved + rest;
  };
}

/** {@link movable} for a formula that is moved only once. */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  movable(formula)(rows, columns);
