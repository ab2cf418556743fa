import type { Grid, GridCell } from '../Grid';
import type { DocumentCell } from '../SheetDocument';
import { columnsNow } from './columnsNow';
import { findOurColumns } from './ourColumns';
import { matchRows } from './matchRows';
import type { Persons, PersonsRow } from './Persons';
import { COLUMN_HEADS, contentMark, isHead, type WrittenRow } from './WrittenRow';

/** The running number of a row is ours: where a person has numbered the rows anew there is nothing to keep. */
const NUMBERING = 0;

/**
 * What people have written on a sheet of ours: beside our columns, in those left empty for them, over our words, in rows of
 * their own.
 * @param written the sheet's rows as we wrote them
 * @param headings {@link contentMark}s of the headings of the document that is written now: what is returned is in its columns
 */
export function personsIn(grid: Grid, written: readonly WrittenRow[], headings?: readonly string[]): Persons {
  const heads = written.find(({ keys }) => keys[0] === COLUMN_HEADS)?.cells ?? headings ?? [];
  const now = columnsNow(heads, headings ?? heads);
  const rows = rowsOf(grid);
  const body = written.filter(({ keys }) => keys[0] !== COLUMN_HEADS);
  // A column for answers has a heading and nothing else of ours.
  const isAnswer = (i: number): boolean => body.every(({ cells, keys }) => isHead(keys[0]) || !cells[i]);
  const { headRow, places } = findOurColumns(rows, heads, isAnswer);
  const numbers = [...rows.keys()];
  const ours = numbers.map((n) => places.map((column) => cellOf(rows.get(n)!, column)));
  const marks = ours.map((cells) => cells.map((cell) => contentMark(cell?.value)));
  const others = numbers.map((n, i) => (n === headRow ? null : i)).filter((i) => i !== null);
  const matched = new Map(
    matchRows(
      others.map((i) => marks[i]!),
      body,
    ).map((row, k) => [others[k]!, row]),
  );
  const known = new Set(places);
  const inPlace = (cells: readonly (GridCell | null)[]): readonly (DocumentCell | null)[] =>
    (headings ?? heads).map((_, at) => {
      const cell = cells[now.indexOf(at)];
      return cell ? content(cell) : null;
    });
  const heading = headRow === null ? undefined : rows.get(headRow);
  const found = numbers.flatMap((n, i): PersonsRow[] => {
    const isHeading = n === headRow;
    const row = isHeading ? { keys: [COLUMN_HEADS], cells: heads } : (matched.get(i) ?? null);
    const differs = row
      ? places.flatMap((_, j) => (isChanged(ours[i]![j], marks[i]![j]!, row.cells[j] ?? '', j) ? [j] : []))
      : [];
    const changed = differs.map((j) => now[j]!).filter((j) => j >= 0);
    // In a column that was ours and is no more stands what people wrote over our words, or in a row of theirs.
    const left = new Set(places.filter((_, j) => now[j]! < 0 && (row === null || differs.includes(j))));
    const beside = new Map(
      [...rows.get(n)!]
        .filter(([column]) => left.has(column) || !known.has(column))
        .map(([c, cell]) => [c, content(cell)]),
    );
    // Without a memory of our rows, nothing tells that they are a person's but what stands beside them.
    const isTheirs = row
      ? changed.length > 0 || (beside.size > 0 && !isHeading)
      : written.length > 0 || beside.size > 0;
    return isTheirs ? [{ written: row, ours: inPlace(ours[i]!), changed, beside }] : [];
  });
  const columns = [
    ...new Set([
      ...found.flatMap((row) => [...row.beside.keys()]),
      ...[...(heading?.keys() ?? [])].filter((column) => !known.has(column)),
    ]),
  ]
    .sort((a, b) => a - b)
    .map((column) => ({ column, heading: heading?.get(column)?.text ?? '' }));
  return { columns, rows: found };
}

/** Whether people have written anything on a sheet of ours. */
export const hasPersons = ({ columns, rows }: Persons): boolean => columns.length > 0 || rows.length > 0;

function isChanged(cell: GridCell | null | undefined, now: string, before: string, column: number): boolean {
  if (!cell || now === '' || now === before) return false;
  return column !== NUMBERING || typeof cell.value !== 'number';
}

function rowsOf(grid: Grid): Map<number, Map<number, GridCell>> {
  const rows = new Map<number, Map<number, GridCell>>();
  for (const cell of grid.cells) {
    if (cell.text === '' && (cell.value === null || cell.value === '')) continue;
    const row = rows.get(cell.row);
    if (row) row.set(cell.column, cell);
    else rows.set(cell.row, new Map([[cell.column, cell]]));
  }
  return rows;
}

const cellOf = (row: ReadonlyMap<number, GridCell>, column: number | undefined): GridCell | null =>
  column === undefined ? null : (row.get(column) ?? null);

/** A number stays one where it is shown as one; dates and percentages are kept as they are read. */
function content({ value, text }: GridCell): DocumentCell {
  if (typeof value === 'number' && Number(text.replaceAll(',', '')) === value) {
    const decimals = text.split('.')[1]?.length ?? 0;
    const whole = text.includes(',') ? '#,##0' : '0';
    return {
      number: value,
      numberFormat: decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole,
      style: 'number',
    };
  }
  return { text: typeof value === 'string' ? value : text || String(value ?? ''), style: 'cell' };
}
