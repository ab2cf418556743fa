import { normalName, withoutSpaces } from '../budget/names';
import { readNumber } from '../budget/readNumber';
import type { GridCell } from '../workbook/Grid';
import { isText, textOf, type SheetView } from './SheetView';

/** The header rows of a table and, for each column, its header texts from the top down. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly paths: ReadonlyMap<number, readonly string[]>;
}

const HEADER_WORD =
  /^(项目|科目|科目编码|科目名称|类|款|项|单位代码|单位编码|单位名称|合计|小计|总计|收入|支出|预算数|金额|编码|名称|本年收入|本年支出)|编码|名称|预算数|支出$|收入$|经费|费用?$|安排$|预算$/;
const ROW_LABEL = /^(合计|总计|收入总计|支出总计|本年收入合计|本年支出合计|本年收入|本年支出)$/;
const NUMBERED = /^(?:[(（]?[一二三四五六七八九十]+[)）]?[、.．]|\d{1,2}[、.．])/;
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const INDEX_LABEL = /^(栏次|行次|序号)$/;

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
  const at = rows.slice(0, ROWS_BEFORE_HEADER).findIndex((row) => isHeaderRow(view.cellsOf(row)));
  if (at < 0) return null;
  const first = rows[at]!;
  let last = first;
  for (const row of rows.slice(at + 1, at + DEEPEST_HEADER)) {
    const cells = view.cellsOf(row);
    if (isIndexRow(cells)) {
      last = row;
      continue;
    }
    if (isDataRow(cells) || isRemark(cells)) break;
    last = row;
  }
  return { first, last, paths: pathsOf(view, first, last) };
}

function isHeaderRow(cells: readonly GridCell[]): boolean {
  const words = cells.filter(isText).map((c) => withoutSpaces(textOf(c)));
  return (
    words.length >= 2 &&
    !isDataRow(cells) &&
    words.filter((w) => HEADER_WORD.test(w) && !/[:：]/.test(w)).length >= 2
  );
}

/** `栏次 1 2 3 …` or a bare 1 2 3 … under the header: numbers of columns, not amounts. */
function isIndexRow(cells: readonly GridCell[]): boolean {
  if (
    cells.some((c) => INDEX_LABEL.test(withoutSpaces(textOf(c)))) &&
    cells.length > 2 &&
    cells.every((c) => !isText(c) || textOf(c).length <= 12)
  ) {
    return cells.slice(1).every((c) => !HEADER_WORD.test(withoutSpaces(textOf(c))));
  }
  const numbers = cells.map((c) => Number(withoutSpaces(textOf(c))));
  return (
    numbers.length >= 3 &&
    numbers.every((n, i) => n === (numbers[0] ?? 0) + i) &&
    (numbers[0] === 1 || numbers[0] === 0)
  );
}

function isDataRow(cells: readonly GridCell[]): boolean {
  const texts = cells.map((c) => withoutSpaces(textOf(c))).filter((t) => t !== '');
  const values = cells.filter((c) => !isYear(c));
  if (values.some((c) => typeof c.value === 'number' || c.formula !== undefined || c.error)) return true;
  if (
    values.some(
      (c) => ['number', 'dash'].includes(readNumber(withoutSpaces(textOf(c))).kind) && textOf(c) !== '',
    )
  )
    return true;
  if (texts.length > 0 && texts.every((t) => ROW_LABEL.test(t)) && texts.length <= 2)
    return texts.some((t) => /计$/.test(t));
  return texts.some((t) => NUMBERED.test(t) || CODE.test(t));
}

/** A bare 2024 in a header names a year. */
const isYear = (c: GridCell): boolean => /^20\d{2}$/.test(withoutSpaces(textOf(c)));

/** `注：…`: the table holds no data at all. */
const isRemark = (cells: readonly GridCell[]): boolean =>
  cells.length > 0 && cells.length <= 2 && /^(注|备注|说明)\d*[:：]/.test(withoutSpaces(textOf(cells[0])));

function pathsOf(view: SheetView, first: number, last: number): Map<number, string[]> {
  const columns = new Set<number>();
  for (let row = first; row <= last; row++) {
    for (const cell of view.cellsOf(row)) {
      const merge = view.mergeAt(row, cell.column);
      for (let c = cell.column; c <= (merge?.right ?? cell.column); c++) columns.add(c);
    }
  }
  const paths = new Map<number, string[]>();
  for (const column of [...columns].sort((a, b) => a - b)) {
    const path: string[] = [];
    for (let row = first; row <= last; row++) {
      if (isIndexRow(view.cellsOf(row))) continue;
      const text =
        withoutSpaces(textOf(view.through(row, column))) || groupTextOf(view, row, column, first, last);
      if (text && normalName(path.at(-1) ?? '') !== normalName(text)) path.push(text);
    }
    if (path.length > 0) paths.set(column, path);
  }
  return paths;
}

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
  if (!below(column)) return '';
  for (let c = column - 1; c > 0; c--) {
    const left = view.at(row, c);
    if (!left) {
      if (!below(c)) return '';
      continue;
    }
    const merge = view.mergeAt(row, c);
    if (merge && (merge.bottom > row || merge.right > c)) return '';
    return below(c) && row >= first ? withoutSpaces(textOf(left)) : '';
  }
  return '';
}
