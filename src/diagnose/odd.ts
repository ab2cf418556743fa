import type { Decimal } from 'decimal.js';
import type { Plausibility } from './plausibility';
import { reasonsOf, type Evidence } from './rank';
import { undoSlips } from './slips';
import type { System } from './System';

/** A figure that looks wrong in itself, with what one slip made it of. */
export interface Odd {
  readonly x: number;
  readonly right: Decimal;
  /** How likely it is to be wrong, against that it is right: a logarithm. */
  readonly odds: number;
}

/** So many of the oddest are looked at. */
const MOST = 4;
/** An amount this many times last year's, or this part of it, may be a slip. */
const FAR = 4;

/**
 * Of the figures of violated relations those that look wrong in themselves, whatever the relations ask: of another sign, to another digit,
 * or of another size than last year's. The oddest first.
 */
export function oddFigures(
  system: System,
  equations: readonly number[],
  plausibility: Plausibility,
  { neighbours, lastYear }: Evidence,
): readonly Odd[] {
  const figures = new Set(equations.flatMap((e) => system.unknownsOf(e)));
  return [...figures]
    .flatMap((x): Odd[] => {
      const u = system.unknown(x);
      const { value, origin } = u.figure;
      if (value.isZero() || origin !== 'typed' || system.isFormula(x) || system.isTrusted(x)) return [];
      const last = plausibility.lastYearOf(u);
      if (!value.isNegative() && !isFar(value, last) && plausibility.endsLikeOthers(u)) return [];
      const rights = [value.negated(), ...undoSlips(value, value.decimalPlaces())];
      if (last) rights.push(last);
      const found = rights.map((right): Odd => {
        const [why] = reasonsOf(system, { set: [x], values: [right] }, neighbours, lastYear);
        return { x, right, odds: right.equals(value) ? -Infinity : plausibility.of(u, right, why!) };
      });
      const best = found.reduce((a, b) => (b.odds > a.odds ? b : a));
      return best.odds > 0 ? [best] : [];
    })
    .sort((a, b) => b.odds - a.odds || a.x - b.x)
    .slice(0, MOST);
}

const isFar = (value: Decimal, last: Decimal | undefined): boolean =>
  last !== undefined &&
  (last.isZero() ||
    value.abs().greaterThan(last.abs().times(FAR)) ||
    value.abs().times(FAR).lessThan(last.abs()));
