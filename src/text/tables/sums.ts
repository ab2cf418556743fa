import type { Claim, PartsList } from '../Reading';
import { fits } from '../choose/fits';
import type { Column } from './columns';
import type { ReadRow } from './readTables';

const TOTAL = /合计|总计|小计|总额$/;

/** The sums of a table's columns: a row that says 合计 is made of the rows below it, or of those above. */
export function sumsOf(all: readonly ReadRow[], columns: readonly Column[]): readonly PartsList[] {
  return [...new Set(all.map((r) => r.half))].flatMap((half) =>
    sumsOfHalf(
      all.filter((r) => r.half === half),
      columns,
    ),
  );
}

function sumsOfHalf(rows: readonly ReadRow[], columns: readonly Column[]): readonly PartsList[] {
  const totals = rows.flatMap((r, i) => (TOTAL.test(r.name) ? [i] : []));
  return [
    ...nested(rows, columns),
    ...totals.flatMap((at) => {
      const parts = partsOf(rows, totals, at, columns);
      if (!parts) return [];
      return columns.flatMap((c, i): PartsList[] => {
        const total = rows[at]!.claims[i];
        const claims = parts.rows.flatMap((r) => r.claims[i] ?? []);
        if (c.role !== 'level' || !total || claims.length < 2) return [];
        return [{ total, parts: claims, open: false, closed: true, ...(parts.sure ? {} : { unsure: true }) }];
      });
    }),
  ];
}

interface Parts {
  readonly rows: readonly ReadRow[];
  readonly sure: boolean;
}

/** The rows up to the next total, or down from the one before: those that make it up in most columns. */
function partsOf(
  rows: readonly ReadRow[],
  totals: readonly number[],
  at: number,
  columns: readonly Column[],
): Parts | undefined {
  const next = totals.find((t) => t > at) ?? rows.length;
  const before = totals.filter((t) => t < at).at(-1) ?? -1;
  const below = outermost(rows.slice(at + 1, next));
  const above = outermost(rows.slice(before + 1, at));
  const candidates = [below, above].filter((c) => c.length >= 2);
  const holding = (c: readonly ReadRow[]): number =>
    columns.filter(
      (col, i) =>
        col.role === 'level' &&
        addsUp(
          rows[at]!.claims[i],
          c.flatMap((r) => r.claims[i] ?? []),
        ),
    ).length;
  const best = candidates.reduce<readonly ReadRow[] | undefined>(
    (b, c) => (b === undefined || holding(c) > holding(b) ? c : b),
    undefined,
  );
  return best && { rows: best, sure: holding(best) > 0 || candidates.length === 1 };
}

const addsUp = (total: Claim | undefined, parts: readonly Claim[]): boolean =>
  total !== undefined &&
  parts.length >= 2 &&
  !parts.every((p) => p.figure.value.isZero()) &&
  fits(total, parts);

/** The rows of the first level: those whose number is the least deep, and not what 其中 names or a whole's own halves. */
function outermost(rows: readonly ReadRow[]): readonly ReadRow[] {
  const marks = rows.map((r) => r.mark).filter((m) => m > 0);
  const top = marks.length > 0 ? Math.min(...marks) : 0;
  const isHalf = (r: ReadRow, i: number): boolean =>
    (r.measure?.part === 'vehicle-purchase' || r.measure?.part === 'vehicle-operation') &&
    rows.slice(0, i).some((o) => o.measure?.part === 'vehicles');
  return rows.filter((r, i) => (top === 0 || r.mark === top) && !/^其中/.test(r.name) && !isHalf(r, i));
}

/** A numbered row and the rows below it that are numbered deeper. */
function nested(rows: readonly ReadRow[], columns: readonly Column[]): readonly PartsList[] {
  return rows.flatMap((row, at): PartsList[] => {
    if (row.mark === 0) return [];
    const after = rows.slice(at + 1);
    const end = after.findIndex((r) => r.mark <= row.mark);
    const below = after.slice(0, end < 0 ? after.length : end);
    const own = outermost(below.filter((r) => r.mark > row.mark));
    return columns.flatMap((c, i): PartsList[] => {
      const total = row.claims[i];
      const parts = own.flatMap((r) => r.claims[i] ?? []);
      return c.role === 'level' && total && parts.length >= 2
        ? [{ total, parts, open: false, closed: true, unsure: true }]
        : [];
    });
  });
}
