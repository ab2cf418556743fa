import { measureKey, type MeasurePath } from '../../measures';
import { dimensionKey, dimensionOf, rowsOfDimension, type Dimension } from '../../measures/rows';
import type { Rolling } from '../Rolling';
import type { ReadTable, Row } from './readTable';

/** A row of this year's table. */
export interface RowAnew {
  /** The row of last year's table that it is, or is written like. */
  readonly like: Row;
  readonly isNew: boolean;
  readonly name: string;
  /** What a measure of that row is of this one. */
  readonly path: (path: MeasurePath) => MeasurePath;
}

const SAME = (path: MeasurePath): MeasurePath => path;

/** This year's rows: where a table had all rows of a kind, those that are gone go and new ones come in their place. */
export function rowsAnew(rolling: Rolling, read: ReadTable): readonly RowAnew[] {
  const rows: RowAnew[] = read.rows.map((like) => ({ like, isNew: false, name: '', path: SAME }));
  // Two lists beside one another have no rows of their own.
  if (read.isDouble) return rows;
  return [...kindsOf(read)].reduce(
    (sofar, [, kind]) => withKind(rolling, sofar, kind),
    rows as readonly RowAnew[],
  );
}

interface Kind {
  readonly dimension: Dimension;
  readonly rows: readonly { readonly row: Row; readonly path: MeasurePath }[];
}

/** The rows by what they are rows of: 类, 款 and 项 apart. */
function kindsOf(read: ReadTable): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, { dimension: Dimension; rows: { row: Row; path: MeasurePath }[] }>();
  for (const row of read.rows) {
    const path = [...row.cells.values()].find((c) => c.role === 'now' && c.path)?.path;
    const dimension = path && dimensionOf(path);
    if (!dimension) continue;
    const key = dimensionKey(dimension);
    const known = kinds.get(key);
    if (known) known.rows.push({ row, path });
    else kinds.set(key, { dimension, rows: [{ row, path }] });
  }
  return kinds;
}

function withKind(rolling: Rolling, all: readonly RowAnew[], { dimension, rows }: Kind): readonly RowAnew[] {
  const shown = new Set(rows.map((r) => measureKey(r.path)));
  const before = rowsOfDimension(rolling.last.book, dimension);
  // A table that leaves some of them out picks its rows: they stay.
  if (!before.every((p) => shown.has(measureKey(p)))) return all;
  const now = rowsOfDimension(rolling.years.book, dimension);
  const has = new Set(now.map(measureKey));
  const printsNothing = rows.some((r) => !before.some((p) => measureKey(p) === measureKey(r.path)));
  const gone = new Set(
    printsNothing ? [] : rows.flatMap((r) => (has.has(measureKey(r.path)) ? [] : [r.row])),
  );
  const result = all.filter((r) => r.isNew || !gone.has(r.like));
  const own = new Map(rows.map((r) => [r.row, r.path]));
  for (const [i, path] of now.entries()) {
    if (shown.has(measureKey(path))) continue;
    const at = placeOf(result, own, now.slice(0, i), path);
    const like = nearest(rows, path);
    const name = 'code' in path && path.code ? path.code : measureKey(path);
    result.splice(at, 0, { like, isNew: true, name, path: (p) => asRow(p, path) });
    own.set(like, own.get(like)!);
  }
  return result;
}

/** Behind the last row that goes before it: by the codes, or else in the book's order. */
function placeOf(
  rows: readonly RowAnew[],
  own: ReadonlyMap<Row, MeasurePath>,
  before: readonly MeasurePath[],
  path: MeasurePath,
): number {
  const code = codeOf(path);
  if (code !== undefined) {
    const at = rows.findLastIndex((r) => {
      const first = pathOf(r.like);
      const other = first && codeOf(r.path(first));
      return other !== undefined && other < code;
    });
    if (at >= 0) return at + 1;
  }
  const keys = new Set(before.map(measureKey));
  const at = rows.findLastIndex((r) => {
    const first = pathOf(r.like);
    return first !== undefined && keys.has(measureKey(r.isNew ? r.path(first) : (own.get(r.like) ?? first)));
  });
  if (at >= 0) return at + 1;
  const firstOwn = rows.findIndex((r) => own.has(r.like));
  return firstOwn < 0 ? rows.length : firstOwn;
}

const pathOf = ({ cells }: Row): MeasurePath | undefined => [...cells.values()].find((c) => c.path)?.path;

const codeOf = (path: MeasurePath): string | undefined => ('code' in path ? path.code : undefined);

function nearest(rows: Kind['rows'], path: MeasurePath): Row {
  const code = codeOf(path)?.slice(0, 3);
  const same = code === undefined ? undefined : rows.findLast((r) => codeOf(r.path)?.startsWith(code));
  return (same ?? rows.at(-1)!).row;
}

/** The same measure of another row. */
function asRow(path: MeasurePath, row: MeasurePath): MeasurePath {
  if ('code' in path && 'code' in row && row.code) return { ...path, code: row.code } as MeasurePath;
  if (path.kind === 'income' && row.kind === 'income') return { ...path, part: row.part };
  if (path.kind === 'expenditure' && row.kind === 'expenditure' && row.project !== undefined)
    return { ...path, project: row.project };
  return path;
}
