import { proveCorrection, type Correction } from './correct';
import { proveSlip } from './proveSlip';
import { solve } from './solve';
import { keyingSlip } from './slips';
import type { System } from './System';

/** Bounds of the search, in counts: the engine reads no clock. */
export interface SearchBounds {
  /** Most figures that are thought wrong together in one group. */
  readonly size: number;
  /** Most sets that are solved. */
  readonly sets: number;
}

export type SearchOutcome =
  | { readonly kind: 'found'; readonly corrections: readonly Correction[]; readonly sets: number }
  | { readonly kind: 'too-many-errors' | 'too-much-work' | 'no-correction'; readonly sets: number };

/**
 * The least sets of unknowns whose change satisfies a group of violated equations and every other that they touch:
 * the error localisation problem of Fellegi and Holt (1976), by ascending size, all ties, in a fixed order.
 *
 * A set must touch each violated equation; where the equations it touches contradict each other, another unknown of
 * those very equations must be in it. Both facts prune the search, so that it visits few of the possible sets.
 */
export function leastSets(system: System, group: readonly number[], bounds: SearchBounds): SearchOutcome {
  const least = packing(system, group);
  if (least > bounds.size) return { kind: 'too-many-errors', sets: 0 };
  let sets = 0;
  let work = 0;
  const mostWork = system.followsFormulas ? WORK_THROUGH_FORMULAS : WORK;
  for (let size = Math.max(1, least); size <= bounds.size; size++) {
    const found: Correction[] = [];
    const visited = new Set<string>();
    const visit = (set: readonly number[]): boolean => {
      const key = set.join();
      if (visited.has(key)) return true;
      visited.add(key);
      if (work > mostWork) return false;
      const open = group.filter((e) => !set.some((x) => system.concerns(e, x)));
      const left = size - set.length;
      for (const e of open) work += system.unknownsOf(e).length;
      if (open.length > 0 && (left === 0 || packing(system, open) > left)) return true;
      let candidates: readonly number[] | undefined;
      if (set.length > 0 && (open.length === 0 || left === 1)) {
        if (++sets > bounds.sets) return false;
        const solution = solve(system, set);
        if (solution.feasible && open.length === 0) {
          const correction =
            proveSlip(system, set, solution) ?? proveCorrection(system, set, solution.changes);
          if (correction) found.push(correction);
          return true;
        }
        if (left === 0) return true;
        if (!solution.feasible)
          candidates = [...new Set(solution.conflict.flatMap((e) => system.unknownsOf(e)))];
      }
      if (open.length > 0) {
        const touching = left === 1 ? common(system, open) : system.unknownsOf(smallest(system, open));
        candidates = candidates && left === 1 ? candidates.filter((x) => touching.includes(x)) : touching;
      }
      for (const x of system.followsFormulas
        ? likeliest(system, candidates ?? [], open[0])
        : (candidates ?? [])) {
        if (set.includes(x) || system.isTrusted(x)) continue;
        if (!visit([...set, x].sort((a, b) => a - b))) return false;
      }
      return true;
    };
    if (!visit([])) return { kind: 'too-much-work', sets };
    if (found.length > 0) return { kind: 'found', corrections: found, sets };
  }
  return { kind: 'no-correction', sets };
}

/** Figures of equations that are looked through in one search, so that large sums bound it as many sets do. */
const WORK = 6_000_000;
const WORK_THROUGH_FORMULAS = 60_000;
/** Of figures that explain a group equally well so many are solved for. */
const MOST_CANDIDATES = 120;

/**
 * Of very many candidates, as a total of a whole book has, the likeliest: those whose change breaks no relation that holds, and of these
 * those that one slip of the keyboard explains, then those that hold an amount.
 */
function likeliest(
  system: System,
  candidates: readonly number[],
  equation: number | undefined,
): readonly number[] {
  if (candidates.length <= MOST_CANDIDATES || equation === undefined) return candidates;
  const { residual } = system.equation(equation);
  const rank = (x: number): number => {
    const { value } = system.unknown(x).figure;
    const by = system.coefficient(equation, x);
    if (!by) return 3;
    if (keyingSlip(value, value.minus(residual.div(by)))) return 0;
    return value.isZero() ? 2 : 1;
  };
  return candidates
    .filter((x) => !system.isTrusted(x))
    .map((x) => ({ x, rank: rank(x) + (breaksAnother(system, x) ? LEAST_LIKELY : 0) }))
    .sort((a, b) => a.rank - b.rank || a.x - b.x)
    .slice(0, MOST_CANDIDATES)
    .map(({ x }) => x);
}

/** Above all other ranks. */
const LEAST_LIKELY = 4;

/** Whether a figure is in an equation that holds: it is no single cause then. */
const breaksAnother = (system: System, x: number): boolean =>
  system.equationsOf(x).some((e) => {
    const { high } = system.equation(e);
    return high !== null && !system.isViolated(e) && system.coefficient(e, x)?.isZero() === false;
  });

/** A lower bound of the wrong figures: so many violated equations have no figure in common. */
function packing(system: System, equations: readonly number[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const e of equations) {
    const unknowns = system.unknownsOf(e);
    if (unknowns.some((x) => taken.has(x))) continue;
    unknowns.forEach((x) => taken.add(x));
    count++;
  }
  return count;
}

function common(system: System, equations: readonly number[]): readonly number[] {
  if (equations.length === 0) return [];
  const first = smallest(system, equations);
  return system.unknownsOf(first).filter((x) => equations.every((e) => system.concerns(e, x)));
}

function smallest(system: System, equations: readonly number[]): number {
  return equations.reduce((best, e) =>
    system.unknownsOf(e).length < system.unknownsOf(best).length ? e : best,
  );
}
