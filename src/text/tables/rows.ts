import type { Paragraph, TextDocument } from '../../budget/TextDocument';
import { plainDigits } from '../document/plainDigits';

/** A cell of a table in a text: its words and where they stand. */
export interface TextCell {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How far its words are set in, in characters. */
  readonly indent: number;
  /** It is one with the cell to its left, or with the one above, as lines between bars write it: `||` and `|^^|`. */
  readonly joined?: 'left' | 'above';
}

export interface TextRow {
  readonly paragraph: Paragraph;
  readonly cells: readonly TextCell[];
}

/** Lines that stand together, each with as many cells. */
export interface TextTable {
  readonly rows: readonly TextRow[];
  /** The lines right above that may be its title and unit. */
  readonly above: readonly Paragraph[];
}

const BAR = /[|｜]/g;
const ABOVE_MARK = '^^';

/** Whether a line is a row of a table by itself: cells between bars, or between tabs. */
const isRow = (text: string): boolean =>
  SEPARATOR.test(text) && ((text.match(BAR)?.length ?? 0) >= 2 || (text.match(/\t/g)?.length ?? 0) >= 2);

const SEPARATOR = /[\t|｜]/;

/** A name and what belongs to it, `教育支出⇥40.50` or `教育支出 | 40.50`: what belongs to it, which may be empty. */
function valueOfPair(line: string): string | undefined {
  if (!SEPARATOR.test(line)) return undefined;
  const [name, value, ...more] = plainDigits(line)
    .split(/[\t|｜]/, 3)
    .map((part) => part.trim());
  return name && value !== undefined && more.length === 0 && !line.includes('。') ? value : undefined;
}

/** What tells a table of amounts from a list of contents, whose second column are pages. */
const AMOUNT =
  /^[-－−+]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)(?:万元|亿元|元)?$|(?:预算|决算|执行|金额)数?|万元/;

/** Whether a line may be one of a table: such lines are not put together with the ones beside them. */
export function isTableLine(text: string): boolean {
  const value = valueOfPair(text);
  if (value === undefined) return isRow(text);
  return value === '' ? /[|｜]/.test(text) : /^[-－−+\d,，.]+$/.test(value);
}

/** The lines of a text that are rows of tables. A line with one tab or bar is, where several of them together give amounts to names. */
export function tableRows(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let pairs: { readonly line: number; readonly value: string }[] = [];
  const close = (): void => {
    const filled = pairs.filter(({ value }) => value !== '').length;
    if (filled >= 2 && pairs.some(({ value }) => AMOUNT.test(value)))
      for (const { line } of pairs) rows.add(line);
    pairs = [];
  };
  for (const [line, text] of lines.entries()) {
    if (isRow(text)) rows.add(line);
    const value = valueOfPair(text);
    if (value === undefined) close();
    else pairs.push({ line, value });
  }
  close();
  return rows;
}

function cellsOf(p: Paragraph): TextRow {
  const bars = (p.text.match(BAR)?.length ?? 0) >= (p.text.includes('\t') ? 2 : 1);
  const cells: TextCell[] = [];
  let at = 0;
  for (const part of p.text.split(bars ? /[|｜]/ : /\t/)) {
    cells.push(cellOf(p, part, at, bars));
    at += part.length + 1;
  }
  // What stands outside the first and the last bar is no cell; a line that ends in one may begin with an empty cell.
  const closed = bars && cells.length > 1 && cells.at(-1)!.text === '';
  if (closed) cells.pop();
  if (closed && cells[0]!.text === '') cells.shift();
  return { paragraph: p, cells };
}

/** @param at where the part begins in its line */
function cellOf(paragraph: Paragraph, part: string, at: number, bars: boolean): TextCell {
  const text = plainDigits(part.trim());
  const indent = part.length - part.trimStart().length;
  const start = at + indent;
  if (bars && part === '') return { paragraph, text, start, end: start, indent, joined: 'left' };
  if (bars && text === ABOVE_MARK) return { paragraph, text: '', start, end: start, indent, joined: 'above' };
  return { paragraph, text, start, end: start + text.length, indent };
}

/** `2026年部门收支总表`, `表3 …情况表（续）` */
const TITLE = /表(?:[（(][^（）()]{0,12}[）)])?$/;
export const isTableTitle = (line: string): boolean => TITLE.test(line);

/** The title of a table: the nearest line above it that is one, or a row that holds nothing else. */
export function titleOf({ above, rows }: TextTable): string | undefined {
  const alone = rows.slice(0, 2).flatMap((r) => {
    const filled = r.cells.filter((c) => c.text !== '');
    return filled.length === 1 ? filled.map((c) => c.text) : [];
  });
  return [...alone, ...above.map((p) => p.text.trim()).reverse()].find(isTableTitle);
}

/** Above a table, so many lines may say what it is and in which unit. */
const ABOVE = 3;
const LONGEST_ABOVE = 60;

/** The tables of a text, in its order. */
export function tablesOf({ paragraphs }: Pick<TextDocument, 'paragraphs'>): readonly TextTable[] {
  const tables: TextTable[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    if (!paragraphs[i]!.row) continue;
    const first = i;
    while (i < paragraphs.length && paragraphs[i]!.row) i++;
    const rows = paragraphs
      .slice(first, i)
      .map(cellsOf)
      .filter((r) => !r.cells.every((c) => /^[-:—\s]*$/.test(c.text)));
    if (rows.length >= 2) tables.push({ rows: withoutMargin(rows), above: linesAbove(paragraphs, first) });
  }
  return tables;
}

/** Columns on the left that are empty throughout are an indent. */
function withoutMargin(rows: readonly TextRow[]): readonly TextRow[] {
  let margin = Infinity;
  for (const { cells } of rows) {
    const first = cells.findIndex((c) => c.text !== '');
    if (first >= 0) margin = Math.min(margin, first);
  }
  return margin === 0 || margin === Infinity
    ? rows
    : rows.map((r) => ({ ...r, cells: r.cells.slice(margin) }));
}

/** The nearest lines above that are no sentences. */
function linesAbove(paragraphs: readonly Paragraph[], first: number): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (let i = first - 1; i >= 0 && found.length < ABOVE; i--) {
    const p = paragraphs[i]!;
    if (p.text.trim() === '') continue;
    if (p.row || p.text.length > LONGEST_ABOVE || /[。；]/.test(p.text)) break;
    found.unshift(p);
  }
  return found;
}
