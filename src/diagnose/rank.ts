import type { Decimal } from 'decimal.js';
import type { SlipKind } from './Diagnosis';
import type { Correction } from './correct';
import { lastYearOf, type LastYear, type Neighbours } from './neighbours';
import { keyingSlip } from './slips';
import type { System, Unknown } from './System';

/** A correction with the reasons for believing in it. */
export interface Ranked {
  readonly correction: Correction;
  /** Reasons, one list per unknown. */
  readonly why: readonly (readonly SlipKind[])[];
}

/**
 * How telling a reason is: 0 most. That a shift of the point or a swap should explain a difference by chance is unlikely;
 * one mistyped digit explains many.
 */
const STRENGTH: Readonly<Record<SlipKind, number>> = {
  'neighbours-swapped': 0,
  'unit-shift': 0,
  'decimal-shift': 0,
  'sign-flipped': 0,
  'transposed-digits': 1,
  'doubled-digit': 2,
  'dropped-digit': 2,
  'mistyped-digit': 3,
  // Amounts that did not change, and a class that repeats as its only section, are common.
  'repeats-last-year': 4,
  'repeats-row-above': 4,
  'typed-among-formulas': 9,
  'only-explanation': 9,
};
const NO_SLIP = 9;

/** Orders corrections that heal the same relations with equally many figures: the most plausible first. */
export function rankCorrections(
  system: System,
  corrections: readonly Correction[],
  neighbours: Neighbours,
  lastYear?: LastYear,
): Ranked[] {
  const ranked = corrections.map((correction) => {
    const why = reasonsOf(system, correction, neighbours, lastYear);
    return { correction, why, score: scoreOf(system, correction, why, lastYear) };
  });
  return ranked.sort((a, b) => compare(a.score, b.score)).map(({ correction, why }) => ({ correction, why }));
}

function reasonsOf(system: System, c: Correction, neighbours: Neighbours, lastYear?: LastYear): SlipKind[][] {
  return c.set.map((x, i) => {
    const u = system.unknown(x);
    const right = c.values[i];
    const reasons: SlipKind[] = [];
    if (right) {
      const stated = u.figure.value;
      const swapped = c.set.some(
        (y, j) =>
          y !== x &&
          c.values[j]?.equals(stated) &&
          right.equals(system.unknown(y).figure.value) &&
          neighbours.adjacent(u, system.unknown(y)),
      );
      if (swapped) reasons.push('neighbours-swapped');
      const slip = keyingSlip(stated, right, decimalsShown(u));
      if (slip) reasons.push(slip);
      if (!stated.isZero() && neighbours.above(u)?.equals(stated)) reasons.push('repeats-row-above');
      if (!stated.isZero() && lastYearOf(lastYear, u)?.equals(stated)) reasons.push('repeats-last-year');
    }
    if (neighbours.typedAmongFormulas(u)) reasons.push('typed-among-formulas');
    return reasons;
  });
}

const decimalsShown = (u: Unknown): number =>
  u.figure.precision.kind === 'written' ? Math.max(0, u.figure.precision.decimals) : 0;

/** Compared from the left, less is more plausible. */
function scoreOf(
  system: System,
  c: Correction,
  why: readonly (readonly SlipKind[])[],
  lastYear?: LastYear,
): number[] {
  const unknowns = c.set.map((x) => system.unknown(x));
  const count = (test: (u: Unknown, i: number) => boolean): number => unknowns.filter(test).length;
  const strength = why.map((reasons) => reasons.reduce((best, r) => Math.min(best, STRENGTH[r]), NO_SLIP));
  return [
    c.blurred,
    count(
      (u, i) =>
        c.values[i]?.isNegative() === true &&
        !u.figure.value.isNegative() &&
        !why[i]?.includes('sign-flipped'),
    ),
    count((u) => u.figure.place.kind === 'cell'),
    // That a value worked out from the relations should be last year's by chance is unlikely.
    -count((u, i) => isLastYears(lastYearOf(lastYear, u), c.values[i])),
    strength.reduce((a, b) => a + b, 0),
    c.strain,
    -count((_, i) => why[i]?.includes('typed-among-formulas') === true),
    count((u) => u.figure.origin === 'formula'),
    count((u) => u.figure.origin === 'blank'),
    count((u) => u.isTotal),
    -unknowns.reduce(
      (sum, u, i) => sum + roundness(c.values[i] ?? u.figure.value) - roundness(u.figure.value),
      0,
    ),
    ...c.set,
  ];
}

const isLastYears = (last: Decimal | undefined, value: Decimal | null | undefined): boolean =>
  last !== undefined && !!value && last.equals(value);

/** Trailing zeros of an amount counted in millionths: people budget in round numbers. */
function roundness(value: Decimal): number {
  if (value.isZero()) return 0;
  return /0*$/.exec(value.abs().times(1e6).toFixed(0))![0].length;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const by = (a[i] ?? 0) - (b[i] ?? 0);
    if (by !== 0) return by;
  }
  return 0;
}
