import { Decimal } from 'decimal.js';
import { fits } from '../choose/fits';
import type { Claim } from '../Reading';
import { isAddable, type Column } from './columns';
import type { ReadRow } from './ReadRow';

/** A row is made of so many others at most. */
const MOST_CHILDREN = 60;

/**
 * The rows of a table that are not what another one is made of, by the amounts: where neither codes nor words tell how deep a
 * row stands, rows that add up to the one before them in every column are its parts.
 */
export function rootsOf(rows: readonly ReadRow[], columns: readonly Column[]): readonly ReadRow[] {
  const levels = columns.flatMap((c, i) => (isAddable(c) ? [i] : []));
  /** Where the parts of each row end, and of theirs. */
  const ends: number[] = [];
  for (let at = rows.length - 1; at >= 0; at--) ends[at] = endOf(rows, ends, at, levels);
  const roots: ReadRow[] = [];
  for (let at = 0; at < rows.length; at = ends[at]!) roots.push(rows[at]!);
  return roots;
}

function endOf(
  rows: readonly ReadRow[],
  ends: readonly number[],
  at: number,
  levels: readonly number[],
): number {
  const [first, ...others] = levels.flatMap((i): Sum[] => {
    const total = rows[at]!.claims[i];
    return total && !total.figure.value.isZero() ? [{ column: i, total }] : [];
  });
  if (!first) return at + 1;
  const children: ReadRow[] = [];
  let sum = new Decimal(0);
  for (let next = at + 1; next < rows.length && children.length < MOST_CHILDREN; next = ends[next]!) {
    children.push(rows[next]!);
    sum = sum.plus(rows[next]!.claims[first.column]?.figure.value ?? 0);
    if ([first, ...others].every((s) => isMadeOf(s, children))) return ends[next]!;
    if (sum.greaterThan(first.total.figure.value)) break;
  }
  return at + 1;
}

interface Sum {
  readonly column: number;
  readonly total: Claim;
}

const isMadeOf = ({ column, total }: Sum, children: readonly ReadRow[]): boolean =>
  fits(
    total,
    children.flatMap((r) => r.claims[column] ?? []),
  );
