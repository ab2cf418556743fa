import type { AmountColumn, Measure } from '../budget/BudgetBook';
import { isTotalLeaf, measureOfGroup } from './measures';

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
  const children = childrenAt(leaves, depth).map((group) => {
    const own = group.length === 1 && group[0]!.path.length <= depth + 1;
    return {
      isTotal: own && isTotalLeaf(group[0]!.path.at(-1)!),
      columns: own ? [group[0]!.column] : sumUp(group, depth + 1, parents),
    };
  });
  const at = children.findIndex((c) => c.isTotal);
  if (at < 0) return children.flatMap((c) => c.columns);
  const total = children[at]!.columns[0]!;
  const right = children.slice(at + 1);
  for (const child of right.length > 0 ? right : children.slice(0, at)) {
    for (const column of child.columns) parents.set(column, total);
  }
  return [total, ...(right.length > 0 ? children.slice(0, at).flatMap((c) => c.columns) : [])];
}

/** Runs of neighbouring leaves with the same header text at this depth. */
function childrenAt(leaves: readonly Leaf[], depth: number): Leaf[][] {
  const groups: Leaf[][] = [];
  let text: string | undefined;
  for (const leaf of leaves) {
    const here = leaf.path.length > depth + 1 ? leaf.path[depth] : undefined;
    if (here !== undefined && here === text) groups.at(-1)!.push(leaf);
    else groups.push([leaf]);
    text = here;
  }
  return groups;
}

/**
 * Of several 合计 columns the first at the top is the table's; the others head groups.
 * Where none is headed 合计, the only column is the total, or a 小计 that is summed into no other is (`2025年预算数：小计、基本支出、项目支出`).
 */
export function settleTotals(columns: readonly AmountColumn[], total: Measure): AmountColumn[] {
  const totals = columns.filter((c) => c.measure === total);
  if (totals.length > 1) {
    const first = totals.find((c) => c.parent === undefined) ?? totals[0]!;
    return columns.map((c) =>
      c.measure === total && c !== first && c.parent !== undefined
        ? { ...c, measure: measureOfGroup(c.path) }
        : c,
    );
  }
  if (totals.length === 1) return [...columns];
  const own = columns.filter((c) => !BESIDE.has(c.measure));
  if (own.length === 1 && own[0]!.measure === 'other')
    return columns.map((c) => (c === own[0] ? { ...c, measure: total } : c));
  const heads = columns.filter(
    (c) => c.measure === 'subtotal' && c.parent === undefined && columns.some((o) => o.parent === c.column),
  );
  return heads.length === 1
    ? columns.map((c) => (c === heads[0] ? { ...c, measure: total } : c))
    : [...columns];
}
