import { TOP, type Headings } from './Headings';
import { wordsIn, type SheetCell, type SheetView } from './SheetView';
import { withoutTranslation } from './translation';
import { wordsOf } from './Words';

/** A column with what stands above it. */
export interface HeadedColumn {
  readonly column: number;
  readonly headings: Headings;
}

/**
 * The columns that the rows of a header head, each with what stands above it.
 * @param header the header's rows but those that number the columns
 * @param further headings that stand below it, in a row of data
 */
export function headedColumns(
  view: SheetView,
  header: readonly number[],
  last: number,
  rows: readonly number[],
  further: readonly SheetCell[],
): HeadedColumn[] {
  const headed: HeadedColumn[] = [];
  const columns = columnsOf(view, header, last, rows);
  const first = header[0]!;
  const bottom = header[header.length - 1]!;
  for (let column = 1; column < columns.length; column++) {
    if (columns[column] !== 'headed') continue;
    let headings = TOP;
    let above = NO_NAME;
    for (let i = 0; i < header.length; i++) {
      const row = header[i]!;
      const words = wordsIn(view.through(row, column));
      const text =
        withoutTranslation(words).plain ||
        withoutTranslation(wordsOf(groupTextOf(view, row, column, first, bottom))).plain;
      if (text === '') continue;
      const heading = text === words.text ? words : wordsOf(text);
      const name = heading.normal;
      if (name === above) continue;
      headings = headings.with(heading);
      above = name;
    }
    const lowest = further.find((c) => c.column === column);
    if (lowest) headings = headings.with(lowest.words);
    if (headings !== TOP) headed.push({ column, headings });
  }
  return headed;
}

/** Which columns the header heads, by their number; those that only a row of numbers or a merge covers it does not. */
function columnsOf(
  view: SheetView,
  header: readonly number[],
  last: number,
  rows: readonly number[],
): readonly ('headed' | 'covered' | undefined)[] {
  const columns: ('headed' | 'covered' | undefined)[] = [];
  const first = header[0]!;
  for (let i = rows.indexOf(first); i < rows.length && rows[i]! <= last; i++) {
    const row = rows[i]!;
    const isIndex = !header.includes(row);
    for (const { column } of view.cellsOf(row)) {
      if (!isIndex) columns[column] = 'headed';
      const right = view.mergeAt(row, column)?.right ?? column;
      for (let c = column; c <= right; c++) columns[c] ??= 'covered';
    }
  }
  // A column that only a wide merge covers is one when something stands below.
  if (columns.includes('covered'))
    for (const row of rows) {
      if (row > last)
        for (const { column } of view.cellsOf(row))
          if (columns[column] === 'covered') columns[column] = 'headed';
    }
  return columns;
}

/** The normal form of nothing. */
const NO_NAME = '';

/**
 * A group header that was centred across columns instead of merged: a blank header cell above a filled one
 * takes the text of its left neighbour, when that one heads a filled cell too.
 */
function groupTextOf(view: SheetView, row: number, column: number, first: number, last: number): string {
  if (row === last || view.mergeAt(row, column)) return '';
  const below = (c: number): boolean => {
    for (let r = row + 1; r <= last; r++) if (view.at(r, c)) return true;
    return false;
  };
  const headed = (c: number): boolean => {
    for (let r = first; r <= last; r++) if (view.through(r, c)) return true;
    return false;
  };
  if (!below(column)) return '';
  for (let c = column - 1; c > 0; c--) {
    const left = view.at(row, c);
    // An empty column in between is none.
    if (!left) {
      if (!below(c) && headed(c)) return '';
      continue;
    }
    const merge = view.mergeAt(row, c);
    if (merge && (merge.bottom > row || merge.right > c)) return '';
    return below(c) && row >= first ? left.words.plain : '';
  }
  return '';
}
