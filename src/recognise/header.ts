import { isCaption } from './captions';
import { headedColumns, type HeadedColumn } from './headedColumns';
import { isIndexRow } from './indexRow';
import { isYearLabel } from './rows/yearRows';
import { headsLabels, isDataRow, isHeaderRow, isLabelWord, isRemark, signOf } from './rowSigns';
import { areTexts, wordsIn, type SheetCell, type SheetView } from './SheetView';
import { oncePerText } from './Words';

/** The header rows of a table and the columns that they head, from left to right. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeadedColumn[];
}

/** Rows that may lie between a title and its header: number, unit and department lines, blank ones. */
const ROWS_BEFORE_HEADER = 8;

/** The deepest header of a budget table known has four rows; with index rows this is ample. */
const DEEPEST_HEADER = 8;

/**
 * Finds the header below a title: the first rows that hold header words, up to the first row of data.
 * @param rows the sheet's rows below the title that belong to this table
 * @returns null when no header stands there: the title was only mentioned
 */
export function readHeader(view: SheetView, rows: readonly number[]): Header | null {
  let at = 0;
  while (at < rows.length && at < ROWS_BEFORE_HEADER && !isHeaderRow(view.cellsOf(rows[at]!))) at++;
  if (at >= rows.length || at >= ROWS_BEFORE_HEADER) return null;
  while (at > 0 && isUpperRow(view, rows[at - 1]!, rows[at]!)) at--;
  const first = rows[at]!;
  const own = [first];
  let last = first;
  for (let i = at + 1; i < rows.length && i < at + DEEPEST_HEADER; i++) {
    const row = rows[i]!;
    const cells = view.cellsOf(row);
    if (!isIndexRow(cells, view.cellsOf(last))) {
      if (
        isDataRow(cells) ||
        isRemark(cells) ||
        standsBelowLabels(view, cells, first, last, rows) ||
        isTotalBelowLabels(view, cells, first, last)
      )
        break;
      own.push(row);
    }
    last = row;
  }
  const next = rows[rows.indexOf(last) + 1];
  const further = next === undefined ? [] : furtherHeadings(view, view.cellsOf(next), last);
  return { first, last, columns: headedColumns(view, own, last, rows, further) };
}

/** `类 | 款 | 项 | 合计`: the 合计 of a table without amounts, in the column that is headed 科目名称 or 编码. */
function isTotalBelowLabels(
  view: SheetView,
  cells: readonly SheetCell[],
  first: number,
  last: number,
): boolean {
  const total = cells.find((c) => signOf(c.words).isTotal);
  if (!total || cells.slice(0, cells.indexOf(total)).some((c) => !headsLabels(c.words))) return false;
  const above = headingOver(view, total.column, first, last);
  return above !== undefined && isLabelWord(above.words);
}

/** The lowest heading over a column, where it heads no other column too. */
function headingOver(view: SheetView, column: number, first: number, last: number): SheetCell | undefined {
  for (let row = last; row >= first; row--) {
    const above = view.through(row, column);
    if (!above || isIndexRow(view.cellsOf(row))) continue;
    const merge = view.mergeAt(above.row, above.column);
    return merge !== undefined && merge.right > merge.left ? undefined : above;
  }
  return undefined;
}

/**
 * `合计 |  | 105.00 | 合计 | 基本支出 | 项目支出`: the row of the 合计 says in words what stands below it in the columns of one
 * heading. Those words; none in any other row.
 */
function furtherHeadings(view: SheetView, cells: readonly SheetCell[], last: number): readonly SheetCell[] {
  const [label, ...others] = cells;
  if (!label || !signOf(label.words).isTotal) return NO_HEADINGS;
  const words = others.filter((c) => c.isText && signOf(c.words).isHeading);
  if (words.length < 2 || words.length < others.filter((c) => c.isText).length) return NO_HEADINGS;
  return new Set(words.map((c) => view.through(last, c.column))).size === 1 ? words : NO_HEADINGS;
}

const NO_HEADINGS: readonly SheetCell[] = [];

/** A row of texts that goes with the header below. */
function isUpperRow(view: SheetView, row: number, header: number): boolean {
  const cells = view.cellsOf(row);
  if (cells.length < 2 || !areTexts(cells) || isDataRow(cells) || cells.some((c) => isCaption(c.words)))
    return false;
  return groupsBelow(view, cells, header) || headsMore(view, cells, header);
}

/** Its merges reach into the header below, or head several of its columns: its upper row, whatever it says. */
const groupsBelow = (view: SheetView, cells: readonly SheetCell[], header: number): boolean =>
  cells.some(({ row, column }) => {
    const merge = view.mergeAt(row, column);
    return merge !== undefined && (merge.bottom >= header || merge.right > merge.left);
  });

/** It heads columns of its own beside those of the header below, where nothing is merged. */
function headsMore(view: SheetView, cells: readonly SheetCell[], header: number): boolean {
  if (!cells.some((c) => signOf(c.words).isHeading)) return false;
  const below = view.cellsOf(header);
  const over = cells.filter((c) => below.some((b) => b.column === c.column));
  return over.length > 0 && over.length < cells.length;
}

/** Whether these cells repeat a header: the same texts in the same columns. */
export function repeatsHeader(view: SheetView, cells: readonly SheetCell[], header: Header): boolean {
  if (cells.length < 2 || !areTexts(cells)) return false;
  for (let row = header.first; row <= header.last; row++) {
    const same = (c: SheetCell): boolean => wordsIn(view.at(row, c.column)).normal === c.words.normal;
    if (cells.every(same)) return true;
  }
  return false;
}

/**
 * A row of names without amounts: its first text stands in a column that is headed 项目, 名称 … already, and is no such word; or
 * a year without amounts, in a column that is headed 年度.
 */
function standsBelowLabels(
  view: SheetView,
  cells: readonly SheetCell[],
  first: number,
  last: number,
  rows: readonly number[],
): boolean {
  const cell = cells[0];
  if (!cell || headsLabels(cell.words)) return false;
  const above = headingOver(view, cell.column, first, last);
  if (!above) return false;
  return isLabelWord(above.words) || (headsYears(above.words) && isOneOfYears(view, cell, rows));
}

const headsYears = oncePerText((words) => /年[度份]$/.test(words.normal));

/** `2024年` with `2025年` below it labels a row; with an amount below it it heads a column. */
function isOneOfYears(view: SheetView, cell: SheetCell, rows: readonly number[]): boolean {
  if (!isYearLabel(cell.words)) return false;
  const below = rows.find((r) => r > cell.row && view.at(r, cell.column));
  const next = below === undefined ? undefined : view.at(below, cell.column);
  // 2026 below `2025年` is an amount.
  return next !== undefined && next.isText === cell.isText && isYearLabel(next.words);
}
