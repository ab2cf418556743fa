import { unitOfLastPlace } from '../budget/Interval';
import { proveCorrection, type Correction } from './correct';
import { undoSlips } from './slips';
import type { Solution } from './solve';
import type { System } from './System';

/**
 * Shares and rates, being rounded, leave a range of values for a figure that nothing else pins down: then the value in
 * that range which a keying slip turns into the stated one.
 * 1157.32 that must be between 153.6 and 158.1 is 157.32. Null where no slip leads there, or a sum pins it down.
 */
export function proveSlip(system: System, set: readonly number[], solution: Solution): Correction | null {
  const [x] = set;
  if (x === undefined || set.length > 1 || !solution.feasible || !solution.range) return null;
  const { figure } = system.unknown(x);
  if (system.equationsOf(x).some((e) => system.equation(e).relation.kind !== 'ratio')) return null;
  if (figure.precision.kind === 'exact') return null;
  const { low, high } = solution.range;
  if (high.minus(low).lessThan(unitOfLastPlace(figure.precision.decimals))) return null;
  for (const right of undoSlips(figure.value, figure.precision.decimals)) {
    const change = right.minus(figure.value);
    if (change.lessThan(low) || change.greaterThan(high)) continue;
    const correction = proveCorrection(system, set, [change]);
    if (correction) return correction;
  }
  return null;
}
