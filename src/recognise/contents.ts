import type { SheetCell, SheetView } from './SheetView';
import { oncePerText } from './Words';

/** Digits of a length that codes of subjects have. */
const CODE = /^\s*[235]\d{2}(?:\d{2}){0,2}\s*$/;
const isCode = oncePerText((words) => CODE.test(words.text));
const saysCode = (cell: SheetCell): boolean => (cell.isText ? isCode(cell.words) : CODE.test(cell.text));

const isNumber = (cell: SheetCell): boolean =>
  typeof cell.value === 'number' ||
  cell.isError ||
  cell.formula !== undefined ||
  cell.words.number.kind === 'number';

const isWord = (cell: SheetCell): boolean => !isNumber(cell) && cell.words.number.kind === 'not-a-number';

/** What stands below the header, column by column. Most columns are asked nothing, or tell by their first cell. */
export class ColumnContents {
  constructor(
    private readonly view: SheetView,
    private readonly rows: readonly number[],
  ) {}

  /** Words stand there, and no number. */
  isWords(column: number): boolean {
    let words = false;
    for (const row of this.rows) {
      const cell = this.view.at(row, column);
      if (!cell) continue;
      if (isNumber(cell)) return false;
      words ||= isWord(cell);
    }
    return words;
  }

  hasMoreWordsThanNumbers(column: number): boolean {
    return this.count(column, isWord) > this.count(column, isNumber);
  }

  hasMoreCodesThanWords(column: number): boolean {
    return this.count(column, saysCode) > this.count(column, isWord);
  }

  private count(column: number, is: (cell: SheetCell) => boolean): number {
    let count = 0;
    for (const row of this.rows) {
      const cell = this.view.at(row, column);
      if (cell && is(cell)) count++;
    }
    return count;
  }
}
