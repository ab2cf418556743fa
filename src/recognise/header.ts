import { withoutSpaces } from '../budget/names';
import { TOP, type Headings } from './Headings';
import { isCaption } from './captions';
import { isIndexRow } from './indexRow';
import { isYearLabel } from './rows/yearRows';
import { areTexts, wordsIn, type SheetCell, type SheetView } from './SheetView';
import { withoutTranslation } from './translation';
import { oncePerText, wordsOf } from './Words';

/** A column with what stands above it. */
export interface HeadedColumn {
  readonly column: number;
  readonly headings: Headings;
}

/** The header rows of a table and the columns that they head, from left to right. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeadedColumn[];
}

const HEADER_WORD =
  /^(项目|内容|事项|摘要|类型|科目|科目编码|科目名称|类|款|项|单位代码|单位编码|单位名称|合计|小计|总计|收入|支出|预算数|金额|编码|名称|本年收入|本年支出)|编码|名称|(?:预算|决算|执行|完成)数|支出$|收入$|经费|费用?$|安排$|预算$|科目$|类别$|分类$|金额$|资金$|拨款$|结转$|结余$|增减额?$|^年[度份]$|^20\d{2}年度?(?:$|预算|执行)/;
/** Words that head a column of names, or of totals: none of them begins a row of data. */
const STRICT_WORD = /^(合计|小计|总计|项目|金额|预算数|科目.*|单位.*|.*(编码|代码|名称|科目))$/;
/** Words that head label columns: a second row of them goes on with the header. */
const HEADING = /^(类|款|项|目|项目|科目.*|单位.*|.*(编码|代码|名称|科目))$/;
const LABEL_WORD = /(项目|名称|科目|单位|摘要|内容|编码|代码|^类)$/;
const ROW_LABEL = /^(合计|总计|收入总计|支出总计|本年收入合计|本年支出合计|本年收入|本年支出)$/;
const NUMBERED =
  /^(?:[(（]?[一二三四五六七八九十]+[)）]?[、.．]|[(（][一二三四五六七八九十]+[)）]|\d{1,2}[、.．])/;
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const YEAR = /^20\d{2}$/;

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
  while (at > 0 && (groupsBelow(view, rows[at - 1]!, rows[at]!) || headsMore(view, rows[at - 1]!, rows[at]!)))
    at--;
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
  for (let row = last; row >= first; row--) {
    const above = view.through(row, total.column);
    if (!above || isIndexRow(view.cellsOf(row))) continue;
    const merge = view.mergeAt(above.row, above.column);
    return (merge === undefined || merge.right === merge.left) && isLabelWord(above.words);
  }
  return false;
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

/** A row of texts whose merges reach into the header below, or head several of its columns: its upper row, whatever it says. */
function groupsBelow(view: SheetView, row: number, header: number): boolean {
  const cells = view.cellsOf(row);
  if (cells.length < 2 || !areTexts(cells) || isDataRow(cells) || cells.some((c) => isCaption(c.words)))
    return false;
  return cells.some(({ column }) => {
    const merge = view.mergeAt(row, column);
    return merge !== undefined && (merge.bottom >= header || merge.right > merge.left);
  });
}

/** A row of texts that heads columns of its own beside those of the header below, where nothing is merged. */
function headsMore(view: SheetView, row: number, header: number): boolean {
  const cells = view.cellsOf(row);
  if (cells.length < 2 || !areTexts(cells) || isDataRow(cells) || cells.some((c) => isCaption(c.words)))
    return false;
  if (!cells.some((c) => signOf(c.words).isHeading)) return false;
  const below = view.cellsOf(header);
  const over = cells.filter((c) => below.some((b) => b.column === c.column));
  return over.length > 0 && over.length < cells.length;
}

/** What one text says of the row that it stands in. */
interface Sign {
  readonly isBlank: boolean;
  readonly isHeading: boolean;
  /** Heads a column of names or totals. */
  readonly isStrict: boolean;
  readonly isRowLabel: boolean;
  /** 合计, 总计, 收入总计 … */
  readonly isTotal: boolean;
  readonly isCode: boolean;
  readonly isNumbered: boolean;
  /** A bare 2024 in a header names a year. */
  readonly isYear: boolean;
  readonly isNumber: boolean;
}

const signOf = oncePerText((stated): Sign => {
  const words = withoutTranslation(stated);
  const { plain } = words;
  const { kind } = words.number;
  const isRowLabel = ROW_LABEL.test(plain);
  return {
    isBlank: plain === '',
    isHeading: HEADER_WORD.test(plain),
    isStrict: STRICT_WORD.test(plain),
    isRowLabel,
    isTotal: isRowLabel && /计$/.test(plain),
    isCode: CODE.test(plain),
    isNumbered: NUMBERED.test(plain),
    isYear: YEAR.test(plain),
    isNumber: (kind === 'number' || kind === 'dash') && words.text !== '',
  };
});

const isCaptioned = oncePerText((words) => /(?<!其中)[:：]/.test(words.plain));

function isHeaderRow(cells: readonly SheetCell[]): boolean {
  let headings = 0;
  for (const c of cells) if (c.isText && signOf(c.words).isHeading && !isCaptioned(c.words)) headings++;
  return headings >= 2 && !isDataRow(cells);
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

function isDataRow(cells: readonly SheetCell[]): boolean {
  let filled = 0;
  let rowLabels = 0;
  let totals = 0;
  let codes = 0;
  let headings = 0;
  let numbered = 0;
  let strict = 0;
  for (const c of cells) {
    // Amounts are many and no two alike: nothing is kept of their texts.
    if (typeof c.value === 'number' && !YEAR.test(withoutSpaces(c.text))) return true;
    const sign = signOf(c.words);
    const isAmount = typeof c.value === 'number' || c.formula !== undefined || c.isError;
    if (!sign.isYear && (isAmount || sign.isNumber)) return true;
    if (sign.isBlank) continue;
    filled++;
    if (sign.isRowLabel) rowLabels++;
    else if (sign.isHeading) headings++;
    if (sign.isTotal) totals++;
    if (sign.isCode) codes++;
    if (sign.isNumbered) numbered++;
    if (sign.isStrict) strict++;
  }
  if (filled > 0 && filled <= 2 && rowLabels === filled) return totals > 0;
  if (codes > 0 || (totals > 0 && headings === 0)) return true;
  // `合计 | 1.因公出国（境）费 | 2.公务用车费 …` heads columns; a row of lines is numbered throughout.
  return numbered > 0 && !(filled >= 3 && strict > 0);
}

/** `注：…`: the table holds no data at all. */
const isRemark = (cells: readonly SheetCell[]): boolean =>
  cells.length > 0 && cells.length <= 2 && saysRemark(cells[0]!.words);

const saysRemark = oncePerText((words) => /^(注|备注|说明)\d*[:：]/.test(words.plain));

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
  for (let row = last; row >= first; row--) {
    const above = view.through(row, cell.column);
    if (!above || isIndexRow(view.cellsOf(row))) continue;
    const merge = view.mergeAt(above.row, above.column);
    const spans = merge !== undefined && merge.right > merge.left;
    if (spans || above.column !== cell.column) return false;
    return isLabelWord(above.words) || (headsYears(above.words) && isOneOfYears(view, cell, rows));
  }
  return false;
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

const headsLabels = oncePerText((words) => HEADING.test(words.plain));
const isLabelWord = oncePerText((words) => LABEL_WORD.test(words.normal.replace(/\([^()]*\)$/, '')));

/**
 * @param header the header's rows but those that number the columns
 * @param further headings that stand below it, in a row of data
 */
function headedColumns(
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
