import type { SheetCell, SheetView } from './SheetView';
import { oncePerText } from './Words';

/** Digits of a length that codes of subjects have. */
const CODE = /^\s*[235]\d{2}(?:\d{2}){0,2}\s*$/;

type Content = 'code' | 'number' | 'word' | 'neither';

/** A text in plain digits, without spaces around. */
const plainIn = oncePerText(({ trimmed }) => trimmed.normalize('NFKC'));

const contentOf = oncePerText((words): Content => {
  const { number } = words;
  if (CODE.test(plainIn(words))) return 'code';
  return number.kind === 'number' ? 'number' : number.kind === 'not-a-number' ? 'word' : 'neither';
});

/** A dash or nothing is neither. */
function contentIn(cell: SheetCell): Content {
  if (cell.isText && cell.formula === undefined) return contentOf(cell.words);
  if (CODE.test(cell.text)) return 'code';
  return typeof cell.value === 'number' || cell.isError || cell.formula !== undefined
    ? 'number'
    : contentOf(cell.words);
}

/** What stands below the header, column by column. Most columns are asked nothing, or tell by their first cell. */
export class ColumnContents {
  constructor(
    private readonly view: SheetView,
    private readonly rows: readonly number[],
  ) {}

  private textAt(row: number, column: number): string {
    const cell = this.view.at(row, column);
    return cell ? (cell.isText ? plainIn(cell.words) : cell.text.trim()) : '';
  }

  isHidden(column: number): boolean {
    return this.view.grid.hiddenColumns.has(column);
  }

  /** Words stand there, and no number. */
  isWords(column: number): boolean {
    let words = 0;
    for (const row of this.rows) {
      const cell = this.view.at(row, column);
      const content = cell && contentIn(cell);
      if (content === 'number' || content === 'code') return false;
      if (content === 'word') words++;
    }
    return words > 0;
  }

  /** Numbers stand there, and no word. */
  isNumbers(column: number): boolean {
    let numbers = 0;
    for (const row of this.rows) {
      const cell = this.view.at(row, column);
      const content = cell && contentIn(cell);
      if (content === 'word') return false;
      if (content === 'number') numbers++;
    }
    return numbers > 0;
  }

  hasWords(column: number): boolean {
    return this.rows.some((row) => {
      const cell = this.view.at(row, column);
      return cell !== undefined && contentIn(cell) === 'word';
    });
  }

  hasMoreWordsThanNumbers(column: number): boolean {
    let words = 0;
    let numbers = 0;
    for (const row of this.rows) {
      const cell = this.view.at(row, column);
      const content = cell && contentIn(cell);
      if (content === 'word') words++;
      else if (content === 'number' || content === 'code') numbers++;
    }
    return words > numbers;
  }

  /** More than half of the codes of a column begin with a digit. */
  mostCodesBeginWith(column: number, digit: string): boolean {
    let own = 0;
    let others = 0;
    for (const row of this.rows) {
      const text = this.textAt(row, column).replace(/^[[(【〔]/, '');
      if (!/^\d{3}/.test(text)) continue;
      if (text.startsWith(digit)) own++;
      else others++;
    }
    return own > others;
  }

  /** Something stands there in each row with a code. */
  standsBesideEach(column: number, code: number): boolean {
    return this.rows.every((row) => !CODE.test(this.textAt(row, code)) || this.textAt(row, column) !== '');
  }

  /** Codes with all their digits stand there, and not only the digits of a 款 or 项. */
  areWholeCodes(column: number): boolean {
    let whole = 0;
    let others = 0;
    for (const row of this.rows) {
      const text = this.textAt(row, column);
      if (/^[235]\d{4}(?:\d{2})?$/.test(text)) whole++;
      else if (/^\d+$/.test(text)) others++;
    }
    return whole > others;
  }

  /** The same code stands again below itself more often than not: it is of a larger class than the row's own. */
  repeatsDown(column: number): boolean {
    let before = '';
    let same = 0;
    let other = 0;
    for (const row of this.rows) {
      const text = this.textAt(row, column);
      if (!CODE.test(text)) continue;
      if (text === before) same++;
      else other++;
      before = text;
    }
    return same > other;
  }

  hasMoreCodesThanWords(column: number): boolean {
    let ahead = 0;
    let left = this.rows.length;
    for (const row of this.rows) {
      const cell = this.view.at(row, column);
      left--;
      if (!cell) continue;
      const content = contentIn(cell);
      if (content === 'code') ahead++;
      else if (content === 'word') ahead--;
      // The rest can't change it.
      if (Math.abs(ahead) > left) break;
    }
    return ahead > 0;
  }
}
