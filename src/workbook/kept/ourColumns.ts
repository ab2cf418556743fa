import type { GridCell } from '../Grid';
import { contentMark } from './WrittenRow';

type Row = ReadonlyMap<number, GridCell>;

/** Where our columns stand on the sheet now. */
export interface OurColumns {
  /** The row with their headings; null when it is gone. */
  readonly headRow: number | null;
  /** By their order in the document, the column on the sheet; undefined when it is gone. */
  readonly places: readonly (number | undefined)[];
}

/**
 * Finds our columns by their headings, as people insert, move and delete columns. A heading that was reworded is still ours
 * where the column stands in its place, but not that of a column for answers: there the words under it are the person's.
 * @param headings {@link contentMark}s of the headings
 * @param isAnswer whether a column was left empty for answers, by its order in the document
 */
export function findOurColumns(
  rows: ReadonlyMap<number, Row>,
  headings: readonly string[],
  isAnswer: (index: number) => boolean,
): OurColumns {
  let headRow: number | null = null;
  let most = 0;
  const found = new Map<number, ReadonlyMap<string, number>>();
  for (const [number, row] of rows) {
    const marks = new Map([...row].reverse().map(([column, cell]) => [contentMark(cell.value), column]));
    const matches = headings.filter((h) => h !== '' && marks.has(h)).length;
    if (matches > most) [headRow, most] = [number, matches];
    found.set(number, marks);
  }
  if (headRow === null || most * 2 < headings.length)
    return { headRow: null, places: headings.map((_, i) => i + 1) };
  const marks = found.get(headRow)!;
  const places = headings.map((h) => (h === '' ? undefined : marks.get(h)));
  const taken = new Set(places);
  headings.forEach((_, i) => {
    if (places[i] !== undefined || isAnswer(i)) return;
    const before = i === 0 ? 0 : places[i - 1];
    if (before === undefined || taken.has(before + 1)) return;
    places[i] = before + 1;
    taken.add(before + 1);
  });
  return { headRow, places };
}
