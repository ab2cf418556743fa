import type { SheetCell, SheetView } from './SheetView';
import { oncePerText } from './Words';

/** Digits of a length that codes of subjects have. */
const CODE = /^\s*[235]\d{2}(?:\d{2}){0,2}\s*$/;
const saysCode = oncePerText(({ text }) => CODE.test(text));

const isCode = (cell: SheetCell): boolean => (cell.isText ? saysCode(cell.words) : CODE.test(cell.text));

/** A dash or nothing is neither. */
function isNumberOrWord(cell: SheetCell): 'number' | 'word' | undefined {
  if (typeof cell.value === 'number' || cell.isError || cell.formula !== undefined) return 'number';
  const { kind } = cell.words.number;
  return kind === 'number' ? 'number' : kind === 'not-a-number' ? 'word' : undefined;
}

/** What stands below the header, column by column. Most columns are asked nothing, or tell by their first cell. */
export class ColumnContents {
  constructor(
    private readonly view: SheetView,
    private readonly rows: readonly number[],
  ) {}

  /** Words stand there, and no number. */
  isWords(column: number): boolean {
    let words = 0;
    for (const row of this.rows) {
      const cell = this.view.at(row, column);
      const is = cell && isNumberOrWord(cell);
      if (is === 'number') return false;
      if (is === 'word') words++;
    }
    return words > 0;
  }

  hasMoreWordsThanNumbers(column: number): boolean {
    let words = 0;
    let numbers = 0;
    for (const row of this.rows) {
      const cell = this.view.at(row, column);
      const is = cell && isNumberOrWord(cell);
      if (is === 'word') words++;
      else if (is === 'number') numbers++;
    }
    return words > numbers;
  }

  hasMoreCodesThanWords(column: number): boolean {
    let ahead = 0;
    let left = this.rows.length;
    for (const row of this.rows) {
      const cell = this.view.at(row, column);
      left--;
      if (!cell) continue;
      if (isCode(cell)) ahead++;
      else if (isNumberOrWord(cell) === 'word') ahead--;
      // The rest can't change it.
      if (Math.abs(ahead) > left) break;
    }
    return ahead > 0;
  }
}
