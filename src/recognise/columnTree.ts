import type { AmountColumn, Measure } from '../budget/BudgetBook';
import { nestParts } from './flatParts';
import { nestSharesOfParts } from './sharesOfParts';
import { isPlainAmount, isTotalLeaf, measureOfGroup, headsThreePublic, yearAbove } from './measures';
import { wordsOf, type Words } from './Words';
import type { Leaf } from './Leaf';

/** Columns that stand beside the total, not in it. */
const BESIDE: ReadonlySet<Measure> = new Set<Measure>(['prior-year', 'change', 'office-operation']);

/**
 * Of a table whose year nobody tells: `2020年预算数` beside a 合计 without a year is another year's, and no part of it.
 */
export function settleDated(leaves: readonly Leaf[]): void {
  const isUndated = ({ headings }: Leaf): boolean => yearAbove(headings) === null;
  if (!leaves.some((l) => isUndated(l) && isTotalLeaf(l.headings.leaf))) return;
  for (const leaf of leaves)
    if (!isUndated(leaf) && isPlainAmount(leaf.headings.leaf)) leaf.column.measure = 'prior-year';
}

/**
 * Settles which total each column is summed into. In every group of the header tree a column headed 合计/小计/总计 heads the
 * other children of the group: those to its right, or, when none stands there, those to its left.
 * A group without a total of its own passes its children up. Last year's columns make a tree of their own.
 */
export function settleTree(leaves: readonly Leaf[]): void {
  const own: Leaf[] = [];
  const prior: Leaf[] = [];
  for (const leaf of leaves) {
    const { measure } = leaf.column;
    if (!BESIDE.has(measure)) own.push(leaf);
    else if (measure === 'prior-year') prior.push(leaf);
  }
  if (own.length > 1) {
    nestParts(sumUp(own, 0, own.length, 0));
    nestSharesOfParts(own);
  }
  if (prior.length > 1) nestParts(sumUp(prior, 0, prior.length, 0));
}

/** @returns those that stand for the group from `start` to `end` in the sum of the group above */
function sumUp(leaves: readonly Leaf[], start: number, end: number, depth: number): Leaf[] {
  let total: Leaf | undefined;
  const left: Leaf[] = [];
  const right: Leaf[] = [];
  const hasWhole = leaves.slice(start, end).some((l) => isOfLevel(l, depth) && isWholeLeaf(l.headings.leaf));
  let from = start;
  while (from < end) {
    const to = endOfGroup(leaves, from, end, depth);
    const leaf = leaves[from]!;
    const { headings } = leaf;
    const isOwn = to - from === 1 && isOfLevel(leaf, depth);
    const side = total === undefined ? left : right;
    if (!isOwn) side.push(...sumUp(leaves, from, to, depth + 1));
    else if (total === undefined && (hasWhole ? isWholeLeaf : isTotalLeaf)(headings.leaf)) total = leaf;
    else side.push(leaf);
    from = to;
  }
  if (total === undefined) return left;
  for (const { column } of nestParts(right.length > 0 ? right : left)) column.parent = total.column.column;
  return right.length > 0 ? [total, ...left] : [total];
}

const isOfLevel = ({ headings }: Leaf, depth: number): boolean => headings.path.length <= depth + 1;

/** 合计 or 总计: where one stands, a 小计 beside it heads a part only. */
const isWholeLeaf = (heading: Words): boolean => isTotalLeaf(heading) && heading.normal !== '小计';

/** The end of the run of neighbouring leaves with the same header text at this depth. */
function endOfGroup(leaves: readonly Leaf[], from: number, end: number, depth: number): number {
  const { path } = leaves[from]!.headings;
  let to = from + 1;
  // 合计 below a heading 合计 is printed once, and still of its group: `合计：合计、因公出国（境）费、公务接待费`.
  if (path.length < depth + 1) return to;
  while (to < end) {
    const next = leaves[to]!.headings.path;
    if (next.length <= depth + 1 || next[depth] !== path[depth]) break;
    to++;
  }
  return to;
}

/** `合计、“三公”经费小计、…、会议费`, or 小计 below “三公”经费: what is named is the total, whatever it is summed into. */
const isThreePublic = ({ path, measure }: AmountColumn): boolean =>
  measure === 'three-public' && headsThreePublic(path.map(wordsOf));

/**
 * Of several 合计 columns the first at the top is the table's; the others head groups.
 * Where none is headed 合计, the only column is the total, or a 小计 that is summed into no other is (`2025年预算数：小计、基本支出、项目支出`).
 */
export function settleTotals(columns: readonly AmountColumn[], total: Measure): readonly AmountColumn[] {
  const totals = columns.filter((c) => c.measure === total);
  if (totals.length === 1) return columns;
  if (totals.length > 1) {
    const first = totals.find(isThreePublic) ?? totals.find((c) => c.parent === undefined) ?? totals[0]!;
    return columns.map((c) =>
      c.measure === total && c !== first && (c.parent !== undefined || first.parent !== undefined)
        ? { ...c, measure: measureOfGroup(c.path) }
        : c,
    );
  }
  const own = columns.filter((c) => !BESIDE.has(c.measure));
  if (own.length === 1 && own[0]!.measure === 'other')
    return columns.map((c) => (c === own[0] ? { ...c, measure: total } : c));
  const heads = columns.filter(
    (c) => c.measure === 'subtotal' && c.parent === undefined && columns.some((o) => o.parent === c.column),
  );
  return heads.length === 1 ? columns.map((c) => (c === heads[0] ? { ...c, measure: total } : c)) : columns;
}
