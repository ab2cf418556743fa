import { isCaption } from './captions';
import type { TableKindDefinition } from './kinds/TableKindDefinition';
import { narrow, type SheetView } from './SheetView';
import { tableNumberIn, type TitleLine } from './titles';

/** A table's place in its sheet: its title, and the rows that are its own. */
export interface TableSpan {
  readonly view: SheetView;
  readonly title: TitleLine & { readonly definition: TableKindDefinition };
  /** Rows below the title, up to the next title. */
  readonly rows: readonly number[];
  /** Rows above the title where a number, the unit or the department stands. */
  readonly above: readonly number[];
}

/** A title with a span that names no table of its own: the next page of the one before. */
export interface PageSpan extends Omit<TableSpan, 'title'> {
  readonly title: TitleLine;
}

/** Rows of captions above a title; more than these belong to something else. */
const ROWS_ABOVE = 3;

/** Whether a title names a table that is read: one of the prescribed kinds, or its next page. */
export const isOurs = ({ definition, continued }: TitleLine): boolean =>
  definition !== undefined || continued;

/**
 * Each title owns the rows down to the next title of any kind, and the columns between it and the title
 * beside it.
 */
export function spansOf(view: SheetView, titles: readonly TitleLine[]): PageSpan[] {
  const spans: PageSpan[] = [];
  let at = 0;
  let i = 0;
  while (i < titles.length) {
    const row = titles[i]!.row;
    const from = i;
    while (titles[i]?.row === row) i++;
    const beside = titles.slice(from, i);
    while (view.rows[at] !== row) at++;
    const above = captionsAbove(view, at);
    const end = titles[i]?.row ?? Infinity;
    const rows: number[] = [];
    for (let k = at + 1; k < view.rows.length && view.rows[k]! < end; k++) rows.push(view.rows[k]!);
    for (const [title, strip] of stripsOf(view, beside, rows)) {
      spans.push({
        view: strip,
        title,
        rows: strip === view ? rows : rows.filter((r) => strip.cellsOf(r).length > 0),
        above,
      });
    }
  }
  return spans;
}

/** The rows right above that hold nothing but captions and numbers of tables. */
function captionsAbove(view: SheetView, at: number): number[] {
  const above: number[] = [];
  for (let k = at - 1; k >= 0 && k >= at - ROWS_ABOVE; k--) {
    const row = view.rows[k]!;
    const isCaptions = view
      .cellsOf(row)
      .every((c) => c.isText && (isCaption(c.words) || tableNumberIn(c) !== undefined));
    if (!isCaptions) break;
    above.unshift(row);
  }
  return above;
}

/** Titles side by side share the rows: each has the columns up to the empty column before the next one. */
function stripsOf(
  view: SheetView,
  titles: readonly TitleLine[],
  rows: readonly number[],
): [TitleLine, SheetView][] {
  if (titles.length === 1) return [[titles[0]!, view]];
  const filled = new Set<number>();
  for (const row of rows) for (const cell of view.cellsOf(row)) filled.add(cell.column);
  let from = 1;
  return titles.map((title, i): [TitleLine, SheetView] => {
    const next = titles[i + 1];
    if (!next) return [title, narrow(view, from, Infinity)];
    let gap = next.cell.column - 1;
    while (gap > title.cell.column && filled.has(gap)) gap--;
    const to = gap > title.cell.column ? gap : next.cell.column - 1;
    const strip = narrow(view, from, to);
    from = to + 1;
    return [title, strip];
  });
}
