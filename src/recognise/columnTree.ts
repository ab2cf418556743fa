import type { AmountColumn, Measure } from '../budget/BudgetBook';
import { isTotalLeaf, measureOfGroup } from './measures';
import { wordsOf } from './Words';

interface Leaf {
  readonly column: number;
  readonly path: readonly string[];
  readonly measure: Measure;
}

/** Columns that stand beside the total, not in it. */
const BESIDE: ReadonlySet<Measure> = new Set<Measure>(['prior-year', 'change', 'office-operation']);

/**
 * Which total each column is summed into. In every group of the header tree a column headed 合计/小计/总计 heads the
 * other children of the group: those to its right, or, when none stands there, those to its left.
 * A group without a total of its own passes its children up. Last year's columns make a tree of their own.
 */
export function parentsOf(leaves: readonly Leaf[]): Map<number, number> {
  const parents = new Map<number, number>();
  sumUp(
    leaves.filter((l) => !BESIDE.has(l.measure)),
    0,
    parents,
  );
  sumUp(
    leaves.filter((l) => l.measure === 'prior-year'),
    0,
    parents,
  );
  return parents;
}

/** @returns the columns that stand for this group in the sum of the group above */
function sumUp(leaves: readonly Leaf[], depth: number, parents: Map<number, number>): number[] {
  let total: number | undefined;
  const left: number[] = [];
  const right: number[] = [];
  let from = 0;
  while (from < leaves.length) {
    const to = endOfGroup(leaves, from, depth);
    const { column, path } = leaves[from]!;
    const isOwn = to - from === 1 && path.length <= depth + 1;
    const side = total === undefined ? left : right;
    if (!isOwn) side.push(...sumUp(leaves.slice(from, to), depth + 1, parents));
    else if (total === undefined && isTotalLeaf(wordsOf(path.at(-1)!))) total = column;
    else side.push(column);
    from = to;
  }
  if (total === undefined) return left;
  for (const column of right.length > 0 ? right : left) parents.set(column, total);
  return right.length > 0 ? [total, ...left] : [total];
}

/** The end of the run of neighbouring leaves with the same header text at this depth. */
function endOfGroup(leaves: readonly Leaf[], from: number, depth: number): number {
  const { path } = leaves[from]!;
  let to = from + 1;
  if (path.length <= depth + 1) return to;
  while (to < leaves.length && leaves[to]!.path.length > depth + 1 && leaves[to]!.path[depth] === path[depth])
    to++;
  return to;
}

/**
 * Of several 合计 columns the first at the top is the table's; the others head groups.
 * Where none is headed 合计, the only column is the total, or a 小计 that is summed into no other is (`2025年预算数：小计、基本支出、项目支出`).
 */
export function settleTotals(columns: readonly AmountColumn[], total: Measure): readonly AmountColumn[] {
  const totals = columns.filter((c) => c.measure === total);
  if (totals.length > 1) {
    const first = totals.find((c) => c.parent === undefined) ?? totals[0]!;
    return columns.map((c) =>
      c.measure === total && c !== first && c.parent !== undefined
        ? { ...c, measure: measureOfGroup(c.path) }
        : c,
    );
  }
  if (totals.length === 1) return columns;
  const own = columns.filter((c) => !BESIDE.has(c.measure));
  if (own.length === 1 && own[0]!.measure === 'other')
    return columns.map((c) => (c === own[0] ? { ...c, measure: total } : c));
  const heads = columns.filter(
    (c) => c.measure === 'subtotal' && c.parent === undefined && columns.some((o) => o.parent === c.column),
  );
  return heads.length === 1 ? columns.map((c) => (c === heads[0] ? { ...c, measure: total } : c)) : columns;
}
