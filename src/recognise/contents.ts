import { readNumber } from '../budget/readNumber';
import { textOf, type SheetView } from './SheetView';

/** What stands below the header in one column. */
export interface ColumnContents {
  readonly numbers: number;
  readonly words: number;
  /** Digits of a length that codes of subjects have. */
  readonly codes: number;
}

const NOTHING: ColumnContents = { numbers: 0, words: 0, codes: 0 };
const CODE = /^[235]\d{2}(?:\d{2}){0,2}$/;

/** Counts the contents of all columns in one pass over these rows. */
export function countContents(view: SheetView, rows: readonly number[]): (column: number) => ColumnContents {
  const counts = new Map<number, { numbers: number; words: number; codes: number }>();
  for (const row of rows) {
    for (const cell of view.cellsOf(row)) {
      let count = counts.get(cell.column);
      if (!count) counts.set(cell.column, (count = { numbers: 0, words: 0, codes: 0 }));
      const text = textOf(cell);
      if (CODE.test(text.trim())) count.codes++;
      if (typeof cell.value === 'number' || cell.error || cell.formula !== undefined) {
        count.numbers++;
        continue;
      }
      const { kind } = readNumber(text);
      if (kind === 'not-a-number') count.words++;
      else if (kind === 'number') count.numbers++;
    }
  }
  return (column) => counts.get(column) ?? NOTHING;
}
