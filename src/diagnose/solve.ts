import { Decimal } from 'decimal.js';
import { oncePer } from '../budget/oncePer';
import type { Equation } from './structure';
import type { System } from './System';

/** What happens when some unknowns may change and all others stand. */
export type Solution =
  | {
      readonly feasible: true;
      readonly changes: readonly (Decimal | null)[];
      /** For a single unknown: every change that will do. */
      readonly range?: { readonly low: Decimal; readonly high: Decimal };
    }
  /** These equations can't all hold: another of their unknowns must change too. */
  | { readonly feasible: false; readonly conflict: readonly number[] };

/** One equation restricted to the free unknowns: low ≤ Σ a·change ≤ high; `target` makes it hold exactly. */
interface Row {
  readonly equation: Equation;
  /** Figures that it names. */
  readonly width: number;
  readonly a: readonly Decimal[];
  readonly low: Decimal;
  readonly high: Decimal | null;
  readonly target: Decimal;
  readonly slack: Decimal | null;
}

/** What an equation asks of the changes together, worked out once: thousands of sets are solved with the same few. */
const askedBy = oncePer(({ low, high, residual }: Equation) => ({
  low: low.minus(residual),
  high: high?.minus(residual) ?? null,
  target: residual.negated(),
  /** How far apart the ends are; null where there is none above. */
  slack: high?.minus(low) ?? null,
}));

/**
 * Solves for the changes of a set of unknowns, exactly, with every equation they take part in.
 * One unknown: intersection of intervals. Several: elimination, tightest equations first, then a check of the others.
 */
export function solve(system: System, set: readonly number[]): Solution {
  const rows = rowsOf(system, set);
  return set.length === 1 ? solveOne(rows) : solveMany(rows, set.length);
}

function rowsOf(system: System, set: readonly number[]): Row[] {
  const ids = new Set(set.flatMap((x) => system.equationsOf(x)));
  const rows: Row[] = [];
  for (const id of ids) {
    const equation = system.equation(id);
    const a = set.map((x) => system.coefficient(id, x) ?? ZERO);
    if (a.every(isZero)) continue;
    rows.push({ equation, width: system.namedIn(id).length, a, ...askedBy(equation) });
  }
  return rows.sort(byTightness);
}

const isZero = (n: Decimal): boolean => n.isZero();

/** Tightest first, then fewest figures, then in the order of the book. */
function byTightness(p: Row, q: Row): number {
  if (p.slack === null || q.slack === null) return Number(p.slack === null) - Number(q.slack === null);
  return (
    (bothZero(p.slack, q.slack) ? 0 : p.slack.comparedTo(q.slack)) ||
    p.width - q.width ||
    p.equation.id - q.equation.id
  );
}

/** Nearly all equations hold exactly, or not at all. */
const bothZero = (p: Decimal, q: Decimal): boolean => p.isZero() && q.isZero();

interface Bound {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

function boundOf(row: Row): Bound {
  const a = row.a[0]!;
  const low = row.low.div(a);
  const high = row.high?.div(a) ?? null;
  return a.isNegative() ? { low: high, high: low } : { low, high };
}

const apart = (p: Bound, q: Bound): boolean =>
  (p.low !== null && q.high !== null && p.low.greaterThan(q.high)) ||
  (q.low !== null && p.high !== null && q.low.greaterThan(p.high));

function solveOne(rows: readonly Row[]): Solution {
  const bounds = rows.map(boundOf);
  let conflict: { size: number; pair: [number, number] } | undefined;
  for (let i = 0; i < rows.length; i++) {
    for (let j = i + 1; j < rows.length; j++) {
      if (!apart(bounds[i]!, bounds[j]!)) continue;
      const size = rows[i]!.width + rows[j]!.width;
      if (!conflict || size < conflict.size)
        conflict = { size, pair: [rows[i]!.equation.id, rows[j]!.equation.id] };
    }
  }
  if (conflict) return { feasible: false, conflict: conflict.pair };
  // On a line, intervals that meet pairwise have a point in common.
  const lows = bounds.flatMap((b) => (b.low === null ? [] : [b.low]));
  const highs = bounds.flatMap((b) => (b.high === null ? [] : [b.high]));
  if (lows.length === 0 || highs.length === 0) return { feasible: true, changes: [null] };
  const low = Decimal.max(...lows);
  const high = Decimal.min(...highs);
  const exact = rows
    .filter((r) => r.high !== null)
    .map((r) => r.target.div(r.a[0]!))
    .find((d) => d.greaterThanOrEqualTo(low) && d.lessThanOrEqualTo(high));
  return { feasible: true, changes: [exact ?? low.plus(high).div(2)], range: { low, high } };
}

interface Pivot {
  readonly column: number;
  readonly a: readonly Decimal[];
  readonly target: Decimal;
  readonly equations: ReadonlySet<number>;
}

function solveMany(rows: readonly Row[], size: number): Solution {
  const pivots: Pivot[] = [];
  for (const row of rows) {
    const reduced = reduce(row, pivots);
    const column = reduced.a.findIndex((c) => !c.isZero());
    if (column >= 0) {
      // A bound from one side pins nothing down: it is only checked.
      if (row.high !== null && pivots.length < size) pivots.push({ column, ...reduced });
      continue;
    }
    const explained = reduced.target === row.target ? ZERO : row.target.minus(reduced.target);
    if (!within(explained, row.low, row.high)) {
      return { feasible: false, conflict: [...reduced.equations] };
    }
  }
  if (pivots.length < size) return { feasible: false, conflict: [] };
  const changes = backSubstitute(pivots, size);
  for (const row of rows.filter((r) => r.high === null)) {
    const sum = row.a.reduce((s, c, i) => s.plus(c.times(changes[i]!)), ZERO);
    if (!within(sum, row.low, row.high)) {
      return {
        feasible: false,
        conflict: [row.equation.id, ...new Set(pivots.flatMap((p) => [...p.equations]))],
      };
    }
  }
  return { feasible: true, changes };
}

/** Subtracts the pivots from a row; its target becomes what is left to explain. */
function reduce(row: Row, pivots: readonly Pivot[]): Omit<Pivot, 'column'> {
  let a: readonly Decimal[] = row.a;
  let target = row.target;
  const equations = new Set([row.equation.id]);
  for (const p of pivots) {
    const c = a[p.column]!;
    if (c.isZero()) continue;
    const own = p.a[p.column]!;
    // Nearly all coefficients are 1, or 0.
    const factor = own === c || own.equals(c) ? ONE : c.div(own);
    const times = (v: Decimal): Decimal => (factor === ONE ? v : v.times(factor));
    a = a.map((v, i) => {
      const other = p.a[i]!;
      if (i === p.column || (factor === ONE && v === other)) return ZERO;
      return other.isZero() ? v : v.minus(times(other));
    });
    if (!p.target.isZero()) target = target.minus(times(p.target));
    p.equations.forEach((e) => equations.add(e));
  }
  return { a, target, equations };
}

function backSubstitute(pivots: readonly Pivot[], size: number): Decimal[] {
  const changes = Array.from({ length: size }, () => ZERO);
  for (const p of [...pivots].reverse()) {
    const known = p.a.reduce((s, c, i) => (i === p.column ? s : s.plus(c.times(changes[i]!))), ZERO);
    changes[p.column] = p.target.minus(known).div(p.a[p.column]!);
  }
  return changes;
}

const within = (value: Decimal, low: Decimal, high: Decimal | null): boolean =>
  value.greaterThanOrEqualTo(low) && (high === null || value.lessThanOrEqualTo(high));

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
