import { columnName, columnNumber } from '../budget/address';

/** Texts and quoted sheet names are passed over; what stands before a `(` or `!` is no cell. */
const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.\u0080-\uffff])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.!\u0080-\uffff])/g;

/**
 * A formula as it reads some rows and columns further on: relative references move along.
 * @param formula without `=`
 */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(
    REFERENCE,
    (whole, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
      if (column === undefined) return whole;
      const movedColumn = fixedColumn ? column : columnName(Math.max(1, columnNumber(column) + columns));
      const movedRow = fixedRow ? row : String(Math.max(1, Number(row) + rows));
      return `${fixedColumn}${movedColumn}${fixedRow}${movedRow}`;
    },
  );
