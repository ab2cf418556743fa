import { MAX_ROW } from '../../../budget/address';
import { AttributeCursor } from '../../xml/AttributeCursor';
import type { TagScanner } from '../../xml/TagScanner';
import { isTrue } from '../../xml/text';

const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;

/** Reads what matters of `<row>` and `<c>` tags in one walk over their attributes: this runs once per row and cell. */
export class SheetTags {
  /** Of the last row tag: `r`, 0 when it has none, -1 when that is no number of a row. */
  row = 0;
  isRowHidden = false;
  /** Of the last cell tag: the column of `r`, 0 when it has none. */
  column = 0;
  style = 0;
  hasStyle = false;
  type = '';
  private readonly cursor: AttributeCursor;

  constructor(private readonly tag: TagScanner) {
    this.cursor = new AttributeCursor(tag.xml);
  }

  readRow(): void {
    const { cursor, tag } = this;
    this.row = 0;
    this.isRowHidden = false;
    cursor.reset(tag.nameEnd);
    while (cursor.next()) {
      if (cursor.is('r')) this.row = rowNumber(tag.xml, cursor.from, cursor.to);
      else if (cursor.is('hidden')) this.isRowHidden = isTrue(tag.xml.slice(cursor.from, cursor.to));
    }
  }

  readCell(): void {
    const { cursor, tag } = this;
    this.column = 0;
    this.style = 0;
    this.hasStyle = false;
    this.type = '';
    cursor.reset(tag.nameEnd);
    while (cursor.next()) {
      if (cursor.nameEnd - cursor.nameStart !== 1) continue;
      const name = tag.xml.charCodeAt(cursor.nameStart);
      if (name === LOWER_R) this.column = columnAt(tag.xml, cursor.from);
      else if (name === LOWER_S) {
        this.style = wholeNumber(tag.xml, cursor.from, cursor.to) || 0;
        this.hasStyle = true;
      } else if (name === LOWER_T) this.type = tag.xml.slice(cursor.from, cursor.to);
    }
  }
}

/** The number of a row; -1 for what is none. */
export function rowNumber(xml: string, from: number, to: number): number {
  const row = wholeNumber(xml, from, to);
  return row >= 1 && row <= MAX_ROW ? row : -1;
}

/** NaN for anything but digits. */
function wholeNumber(xml: string, from: number, to: number): number {
  let n = 0;
  for (let p = from; p < to; p++) {
    const digit = xml.charCodeAt(p) - 48;
    if (digit < 0 || digit > 9) return NaN;
    n = n * 10 + digit;
  }
  return n;
}

/** The column of an address such as `C7`, without cutting it out. */
function columnAt(xml: string, from: number): number {
  let column = 0;
  for (let p = from, code = xml.charCodeAt(p); code >= 65 && code <= 90; code = xml.charCodeAt(++p))
    column = column * 26 + code - 64;
  return column;
}
