import type { Claim, PartsList } from '../Reading';
import { fits } from '../choose/fits';
import { isAddable, type Column } from './columns';
import { halvesOf, type ReadRow } from './ReadRow';
import { rootsOf } from './roots';

/** What calls a row a sum of others. */
export const TOTAL = /合计|总计|小计|总额$/;

/** The sums of a table's columns: a row that says 合计 is made of the rows below it, or of those above. */
export function sumsOf(all: readonly ReadRow[], columns: readonly Column[]): readonly PartsList[] {
  return halvesOf(all).flatMap((half) => sumsOfHalf(half, columns));
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
        if (!isAddable(c) || !total || claims.length < 2) return [];
        return [{ total, parts: claims, open: false, closed: true, ...(parts.sure ? {} : { unsure: true }) }];
      });
    }),
  ];
}

interface Parts {
  readonly rows: readonly ReadRow[];
  readonly sure: boolean;
}

/**
 * The rows up to the next total, or down from the one before: those that make it up in most columns. Where nothing but the
 * amounts tells which rows are parts of others, that is asked of them only when the rows as they stand don't make it up.
 */
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
  const standing = [below, above].filter((c) => c.length >= 2);
  const holding = (c: readonly ReadRow[]): number =>
    columns.filter(
      (col, i) =>
        isAddable(col) &&
        addsUp(
          rows[at]!.claims[i],
          c.flatMap((r) => r.claims[i] ?? []),
        ),
    ).length;
  const best = mostHolding(standing, holding);
  if (!best || holding(best) > 0) return best && { rows: best, sure: true };
  const roots = standing.map((c) => rootsOf(c, columns)).filter((c) => c.length >= 2);
  const made = mostHolding(roots, holding) ?? best;
  // Where no amounts bear it out, it is sure only if nothing else can be meant.
  const isOnly = standing.length === 1 && made.length === best.length;
  return { rows: made, sure: isOnly || holding(made) > 0 };
}

const mostHolding = (
  candidates: readonly (readonly ReadRow[])[],
  holding: (c: readonly ReadRow[]) => number,
): readonly ReadRow[] | undefined =>
  candidates.reduce<readonly ReadRow[] | undefined>(
    (b, c) => (b === undefined || holding(c) > holding(b) ? c : b),
    undefined,
  );

const addsUp = (total: Claim | undefined, parts: readonly Claim[]): boolean =>
  total !== undefined &&
  parts.length >= 2 &&
  !parts.every((p) => p.figure.value.isZero()) &&
  fits(total, parts);

/** `其中：办公费`; a number behind it begins all of them: `其中：（1）办公费`. */
const ONE_OF = /^其中(?![:：]?[（(]?\d)/;

/** The rows of the first level: those that stand least deep, and not what 其中 names or a whole's own halves. */
function outermost(rows: readonly ReadRow[]): readonly ReadRow[] {
  const top = rows.reduce((least, { depth }) => (depth > 0 && depth < least ? depth : least), Infinity);
  const isHalf = (r: ReadRow, i: number): boolean =>
    (r.measure?.part === 'vehicle-purchase' || r.measure?.part === 'vehicle-operation') &&
    rows.slice(0, i).some((o) => o.measure?.part === 'vehicles');
  return rows.filter(
    (r, i) => (top === Infinity || r.depth === top) && !ONE_OF.test(r.name) && !isHalf(r, i),
  );
}

/** A row and the rows below it that stand deeper. */
function nested(rows: readonly ReadRow[], columns: readonly Column[]): readonly PartsList[] {
  return rows.flatMap((row, at): PartsList[] => {
    if (row.depth === 0) return [];
    let end = at + 1;
    while (end < rows.length && rows[end]!.depth > row.depth) end++;
    const own = outermost(rows.slice(at + 1, end));
    return columns.flatMap((c, i): PartsList[] => {
      const total = row.claims[i];
      const parts = own.flatMap((r) => r.claims[i] ?? []);
      return isAddable(c) && total && parts.length >= 2
        ? [{ total, parts, open: false, closed: true, unsure: true }]
        : [];
    });
  });
}
