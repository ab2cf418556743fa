import { isErrorText, shownText, type CellValue, type Content } from './cellText';
import type { EmulatedCell } from './EmulatedSheet';

/** What a cell shows. */
export const textOf = (cell: EmulatedCell | undefined): string =>
  cell ? (cell.text ?? shownText(cell.value, cell.numberFormat ?? 'General')) : '';

/** What the formula bar shows: `=…` for a formula. */
export const entryOf = (cell: EmulatedCell | undefined): CellValue =>
  cell ? (cell.formula === undefined ? cell.value : `=${cell.formula}`) : '';

/** Puts a content into a cell in the place of the one it has. */
export function putContent(cell: EmulatedCell, content: Content): void {
  delete cell.formula;
  delete cell.isArray;
  delete cell.isStale;
  delete cell.isQuoted;
  if (content.kind === 'formula') {
    putResult(cell, 0);
    cell.formula = content.formula;
    cell.isStale = true;
  } else {
    putResult(cell, content.value);
    if (content.isQuoted) {
      cell.isQuoted = true;
      delete cell.isError;
    }
  }
}

/** Puts a value into a cell that keeps its formula. */
export function putResult(cell: EmulatedCell, value: CellValue): void {
  delete cell.text;
  delete cell.isError;
  cell.value = value;
  if (typeof value === 'string' && isErrorText(value)) cell.isError = true;
}
