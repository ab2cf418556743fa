import type { Decimal } from 'decimal.js';
import type { FormulaFault, SlipKind } from './Diagnosis';
import type { FormulaDoctor } from './formulas/FormulaDoctor';
import type { Correction } from './correct';
import { lastYearOf, type LastYear, type Neighbours } from './neighbours';
import { keyingSlip } from './slips';
import type { System, Unknown } from './System';

/** A correction with the reasons for believing in it. */
export interface Ranked {
  readonly correction: Correction;
  /** Reasons, one list per unknown. */
  readonly why: readonly (readonly SlipKind[])[];
  /** What is wrong with the formulas among them, one per unknown. */
  readonly faults: readonly (FormulaFault | undefined)[];
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
/** As likely as a mistyped digit. */
const LEFT_OUT = 3;

/** Nothing where there was about as much last year as there should be now. */
const isLeftOut = (stated: Decimal, right: Decimal | null | undefined, last: Decimal | undefined): boolean =>
  stated.isZero() && !!right && last?.isZero() === false && distance(last, right) <= LIKELY_CHANGE;
const LIKELY_CHANGE = 0.5;

/** Orders corrections that heal the same relations with equally many figures: the most plausible first. */
export function rankCorrections(
  system: System,
  corrections: readonly Correction[],
  { neighbours, lastYear, doctor }: Evidence,
): Ranked[] {
  const ranked = corrections.map((correction) => {
    const why = reasonsOf(system, correction, neighbours, lastYear);
    const faults = correction.set.map((x, i) =>
      system.isFormula(x) ? doctor?.examine(x, correction.values[i]) : undefined,
    );
    return { correction, why, faults, score: scoreOf(system, correction, why, faults, lastYear) };
  });
  return ranked
    .sort((a, b) => compare(a.score, b.score))
    .map(({ correction, why, faults }) => ({ correction, why, faults }));
}

/** What speaks for or against a correction, beside the relations. */
export interface Evidence {
  readonly neighbours: Neighbours;
  readonly lastYear?: LastYear | undefined;
  /** Where the formulas of the book are known. */
  readonly doctor?: FormulaDoctor | undefined;
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
    // A leaf under sums has formulas above it; a total that was typed among totals that were not is another matter.
    if ((u.isTotal || !system.followsFormulas) && neighbours.typedAmongFormulas(u))
      reasons.push('typed-among-formulas');
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
  faults: readonly (FormulaFault | undefined)[],
  lastYear?: LastYear,
): number[] {
  const unknowns = c.set.map((x) => system.unknown(x));
  const count = (test: (u: Unknown, i: number) => boolean): number => unknowns.filter(test).length;
  // That a slip of the fingers should yield last year's very amount is unlikely: such a figure did not change.
  const last = unknowns.map((u) => lastYearOf(lastYear, u));
  const strength = why.map((reasons, i) => {
    if (reasons.includes('repeats-last-year')) return STRENGTH['repeats-last-year'];
    if (isLeftOut(unknowns[i]!.figure.value, c.values[i], last[i])) return LEFT_OUT;
    return reasons.reduce((best, r) => Math.min(best, STRENGTH[r]), NO_SLIP);
  });
  return [
    -(c.eased ?? 0),
    c.blurred,
    count(
      (u, i) =>
        c.values[i]?.isNegative() === true &&
        !u.figure.value.isNegative() &&
        !why[i]?.includes('sign-flipped'),
    ),
    count((u) => u.figure.place.kind === 'cell'),
    // A formula that is not as a relation has it, and right once it is, is wrong; any other does as it says.
    count((u, i) => system.isFormula(u.id) && !isFaulty(faults[i])) - count((_, i) => isFaulty(faults[i])),
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
    last.reduce((sum, from, i) => sum + distance(from, c.values[i]), 0),
    ...c.set,
  ];
}

const isFaulty = (fault: FormulaFault | undefined): boolean =>
  fault !== undefined &&
  (fault.right !== undefined || fault.fault === 'not-recalculated' || fault.fault === 'adds-itself');

const isLastYears = (last: Decimal | undefined, value: Decimal | null | undefined): boolean =>
  last !== undefined && !!value && last.equals(value);

/** How far an amount would be from last year's, in parts of it: budgets change little. */
function distance(from: Decimal | undefined, to: Decimal | null | undefined): number {
  if (!to || !from) return 0;
  if (from.isZero()) return UNLIKELY;
  return to.minus(from).div(from).abs().toDecimalPlaces(4).toNumber();
}
const UNLIKELY = 9;

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
