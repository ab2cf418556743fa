import type { Paragraph } from '../../budget/TextDocument';
import { holdsNumbers } from '../../text/tables/columns';
import { headersOf } from '../../text/tables/headers';
import { headerLength } from '../../text/tables/layout';
import { isTableTitle, tableRows, tablesOf, type TextCell, type TextRow } from '../../text/tables/rows';
import type { NarrativeParagraph } from '../Narrative';
import { uncheckedText } from './checkMark';

/** A cell of a table of a narrative: a stretch of its paragraph, over so many columns and rows. */
export interface LineCell {
  readonly start: number;
  readonly end: number;
  /** Its column, from 0. */
  readonly column: number;
  readonly across: number;
  readonly down: number;
  /** How far its words are set in, in characters. */
  readonly indent: number;
  /** Whether an amount stands in it, or the mark around one; or a code or an ordinal. */
  readonly holds: 'figure' | 'code' | 'words';
}

/** Lines of a narrative that are a table. */
export interface LineTable {
  /** Indices of its paragraphs, the one that divides heads from rows (`|---|`) too. */
  readonly first: number;
  readonly last: number;
  readonly width: number;
  /** How many of its rows are heads. */
  readonly heads: number;
  /** The lines right above it that say what it is, and in which unit, by their indices. */
  readonly above: ReadonlyMap<number, 'title' | 'unit'>;
  readonly rows: readonly { readonly paragraph: NarrativeParagraph; readonly cells: readonly LineCell[] }[];
}

/** The tables among the paragraphs of a narrative: lines of cells between bars, or between tabs. */
export function tablesAmong(all: readonly NarrativeParagraph[]): readonly LineTable[] {
  const told = tableRows(all.map((p) => uncheckedText(p.text)));
  const lines = all.map(({ text, style, row }, index): Paragraph => ({
    index,
    text,
    offset: 0,
    ...(style === 'body' && (row || told.has(index)) ? { row: true } : {}),
  }));
  return tablesOf({ paragraphs: lines }).map(({ rows, above }) => {
    const [first, last] = [rows[0]!.paragraph.index, rows.at(-1)!.paragraph.index];
    const heads = headerLength(rows.map(asSaid));
    const width = rows.reduce((most, r) => Math.max(most, r.cells.length), 0);
    const headers = headersOf(rows.slice(0, heads), width);
    const codes = new Set(headers.flatMap((words, i) => (holdsNumbers(words.join('')) ? [i] : [])));
    const cells = cellsIn(rows, joins(rows, heads, width), codes);
    return {
      first,
      last,
      width,
      heads,
      above: new Map(
        above.flatMap(({ index, text }) => {
          const kind = all[index]!.style === 'body' ? captionOf(text) : undefined;
          return kind ? [[index, kind] as const] : [];
        }),
      ),
      rows: rows.map((row, r) => ({ paragraph: all[row.paragraph.index]!, cells: cells[r]! })),
    };
  });
}

/** `2025年收入构成表`, `单位：万元` */
function captionOf(text: string): 'title' | 'unit' | undefined {
  if (/^[（(]?(?:金额|计量)?单位\s*[:：]/.test(text.trim())) return 'unit';
  return isTableTitle(text.trim()) ? 'title' : undefined;
}

/** What a row says when its marks are looked through. */
const asSaid = ({ paragraph, cells }: TextRow): TextRow => ({
  paragraph,
  cells: cells.map((c) => ({ ...c, text: wordsOf(c) })),
});

const wordsOf = ({ paragraph, start, end }: TextCell): string =>
  uncheckedText(paragraph.text.slice(start, end));

type Join = TextCell['joined'];

/** Which cells are one with another, those of heads too that are empty for no other reason: beside or below the words that stand over them. */
function joins(rows: readonly TextRow[], heads: number, width: number): readonly (readonly Join[])[] {
  return rows.map(({ cells }, r) =>
    Array.from({ length: width }, (_, i): Join => {
      const cell = cells[i];
      if (cell && (cell.joined || cell.text !== '' || r >= heads)) return cell.joined;
      if (r >= heads) return undefined;
      const isOver = rows.slice(r + 1, heads).some((below) => (below.cells[i]?.text ?? '') !== '');
      if (isOver || r === 0) return i > 0 ? 'left' : undefined;
      return 'above';
    }),
  );
}

const FIGURE = /^[-－−+]?\d[\d,，]*(?:\.\d+)?[%％]?$/;

/** The cells of each row; one that says to go on another where there is none stands for itself. */
function cellsIn(
  rows: readonly TextRow[],
  joined: readonly (readonly Join[])[],
  codes: ReadonlySet<number>,
): readonly (readonly LineCell[])[] {
  const covered = rows.map(() => new Set<number>());
  return rows.map(({ cells }, r) => {
    const found: LineCell[] = [];
    for (let column = 0; column < joined[r]!.length; column++) {
      if (covered[r]!.has(column)) continue;
      let across = 1;
      while (joined[r]![column + across] === 'left' && !covered[r]!.has(column + across)) across++;
      let down = 1;
      while (goesOn(joined[r + down], column, across)) down++;
      for (let i = 0; i < down; i++) for (let j = 0; j < across; j++) covered[r + i]!.add(column + j);
      const cell = cells[column];
      const { start, end, indent } = cell ?? { start: 0, end: 0, indent: 0 };
      const isFigure = cell !== undefined && FIGURE.test(wordsOf(cell));
      const holds = !isFigure ? 'words' : codes.has(column) ? 'code' : 'figure';
      found.push({ start, end, column, across, down, indent, holds });
    }
    return found;
  });
}

/** Whether a row goes on a cell of so many columns that stands above it. */
const goesOn = (row: readonly Join[] | undefined, column: number, across: number): boolean =>
  row?.[column] === 'above' &&
  Array.from({ length: across - 1 }, (_, i) => row[column + 1 + i]).every((j) => j !== undefined) &&
  row[column + across] !== 'left';
