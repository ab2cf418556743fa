import type { Decimal } from 'decimal.js';
import type { FormulaFault, SlipKind } from './Diagnosis';
import type { FormulaDoctor } from './formulas/FormulaDoctor';
import { Across } from './Across';
import type { Correction } from './correct';
import { lastYearOf, type LastYear, type Neighbours } from './neighbours';
import type { Plausibility } from './plausibility';
import { keyingSlip } from './slips';
import type { System } from './System';
import type { Unknown } from './unknowns';

/** A correction with the reasons for believing in it. */
export interface Ranked {
  readonly correction: Correction;
  /** Reasons, one list per unknown. */
  readonly why: readonly (readonly SlipKind[])[];
  /** What is wrong with the formulas among them, one per unknown. */
  readonly faults: readonly (FormulaFault | undefined)[];
  /** Nothing tells it apart from the first, or as good as nothing. */
  readonly asLikely: boolean;
  /** How likely it is that these figures are wrong, against that they are right: a logarithm. */
  readonly odds: number;
}

/** Orders corrections that heal the same relations with equally many figures: the most plausible first. */
export function rankCorrections(
  system: System,
  corrections: readonly Correction[],
  { neighbours, lastYear, doctor }: Evidence,
  plausibility: Plausibility,
): Ranked[] {
  const across = new Across(system);
  const ranked = corrections.map((correction) => {
    const why = reasonsOf(system, correction, neighbours, lastYear);
    const faults = correction.set.map((x, i) =>
      system.isFormula(x) ? doctor?.examine(x, correction.values[i]) : undefined,
    );
    return {
      correction,
      why,
      faults,
      score: scoreOf(system, correction, why, faults, plausibility, across, lastYear),
    };
  });
  const [best] = ranked.sort((a, b) => compare(a.score, b.score));
  return ranked.map(({ correction, why, faults, score }) => ({
    correction,
    why,
    faults,
    asLikely: score !== best!.score && isAsLikely(best!.score, score),
    odds: -score[PLAUSIBLE]! / FINENESS,
  }));
}

/** What speaks for or against a correction, beside the relations. */
export interface Evidence {
  readonly neighbours: Neighbours;
  readonly lastYear?: LastYear | undefined;
  /** Where the formulas of the book are known. */
  readonly doctor?: FormulaDoctor | undefined;
}

/** How each figure of a correction may have come to be wrong. */
export function reasonsOf(
  system: System,
  c: Pick<Correction, 'set' | 'values'>,
  neighbours: Neighbours,
  lastYear?: LastYear,
): SlipKind[][] {
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
      const slip = keyingSlip(stated, right, decimalsPrinted(u));
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

const decimalsPrinted = ({ figure: { place, precision } }: Unknown): number | undefined =>
  place.kind === 'cell' ? undefined : precision.kind === 'written' ? Math.max(0, precision.decimals) : 0;

/** Logarithms closer than a fifth are alike. */
const FINENESS = 5;

/** What is less than three times likelier than another is not told from it in words. */
const AS_LIKELY = Math.log(3) * FINENESS;
/** Where the plausibility stands in a score, and what else must be equal. */
const PLAUSIBLE = 5;

const isAsLikely = (best: readonly number[], score: readonly number[]): boolean =>
  best.slice(0, PLAUSIBLE).every((n, i) => n === score[i]) &&
  score[PLAUSIBLE]! - best[PLAUSIBLE]! < AS_LIKELY;

/** Compared from the left, less is more plausible. */
function scoreOf(
  system: System,
  c: Correction,
  why: readonly (readonly SlipKind[])[],
  faults: readonly (FormulaFault | undefined)[],
  plausibility: Plausibility,
  across: Across,
  lastYear?: LastYear,
): number[] {
  const unknowns = c.set.map((x) => system.unknown(x));
  const count = (test: (u: Unknown, i: number) => boolean): number => unknowns.filter(test).length;
  const isPrintedTwice = ({ id }: Unknown, right: Decimal | null | undefined): boolean =>
    !!right && !right.isZero() && across.isTwin(c.healed, id, right);
  const plausible = unknowns.reduce(
    (sum, u, i) =>
      system.isFormula(u.id)
        ? sum
        : sum + plausibility.of(u, c.values[i], why[i]!, isPrintedTwice(u, c.values[i])),
    0,
  );
  return [
    -(c.eased ?? 0),
    c.blurred,
    count((u) => u.figure.place.kind === 'cell'),
    // A formula that is not as a relation has it, and right once it is, is wrong; any other does as it says.
    count((u, i) => system.isFormula(u.id) && !isFaulty(faults[i])) - count((_, i) => isFaulty(faults[i])),
    -count((u, i) =>
      isLastYears(lastYearOf(lastYear, u), c.values[i], (value) => across.holds(c.healed, u.id, value)),
    ),
    -Math.round(plausible * FINENESS),
    c.strain,
    ...c.set,
  ];
}

/** That a value worked out from the relations should be last year's by chance is unlikely, unless a figure is it that may itself be. */
function isLastYears(
  last: Decimal | undefined,
  value: Decimal | null | undefined,
  isSaid: (value: Decimal) => boolean,
): boolean {
  return last !== undefined && !!value && last.equals(value) && (value.isZero() || !isSaid(value));
}

const isFaulty = (fault: FormulaFault | undefined): boolean =>
  fault !== undefined &&
  (fault.right !== undefined || fault.fault === 'not-recalculated' || fault.fault === 'adds-itself');

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const by = (a[i] ?? 0) - (b[i] ?? 0);
    if (by !== 0) return by;
  }
  return 0;
}
