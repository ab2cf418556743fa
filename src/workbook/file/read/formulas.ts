import { columnName, columnNumber } from '../../../budget/address';

/** Texts and quoted sheet names are passed over; what stands before a `(` or `!` is no cell. */
const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.\u0080-\uffff])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.!\u0080-\uffff])/g;

/**
 * A shared formula as it reads some rows and columns further on: relative references move along.
 * @param formula without `=`
 */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(
    REFERENCE,
    (whole, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
      if (column === undefined) return whole;
      const movedColumn = fixedColumn ? column : columnName(columnNumber(column) + columns);
      const movedRow = fixedRow ? row : String(Number(row) + rows);
      return `${fixedColumn}${movedColumn}${fixedRow}${movedRow}`;
    },
  );

/** Newer functions carry a prefix in the file that nobody sees in the program. */
export const shownFormula = (formula: string): string =>
  formula.includes('_xl') ? formula.replace(/\b_xl(?:fn|ws|pm|udf)\./g, '') : formula;
