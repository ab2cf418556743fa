import { Decimal } from 'decimal.js';
import { inUnit } from '../../budget/Figure';
import { isMoney } from '../../budget/Unit';
import type { Placed } from '../attach/Placed';
import { fits } from './fits';
import { slipInSum } from '../../budget/slips';

/** How far a list goes. */
export interface Ended {
  readonly parts: readonly Placed[];
  /** The words or the sum leave no doubt. */
  readonly sure: boolean;
}

/**
 * How many of the figures that follow a total are its parts: as many as make it up; where none do, as many as the words give.
 * @param limit how many the words give
 * @param mayEnd whether the words let the list end behind so many
 */
export function bestEnd(
  total: Placed,
  seq: readonly Placed[],
  limit: number,
  mayEnd: (n: number) => boolean = () => true,
): Ended {
  const said = seq.slice(0, limit);
  if (limit > 1 && addsUp(total, said)) return { parts: withZeros(seq, limit), sure: true };
  const exact = exactPrefix(total, seq, mayEnd);
  if (exact > 0) return { parts: withZeros(seq, exact), sure: true };
  if (
    limit > 1 &&
    fits(
      total.claim,
      said.map((f) => f.claim),
    )
  )
    return { parts: said, sure: true };
  const rounded = seq.findIndex(
    (_, i) =>
      i > 0 &&
      mayEnd(i + 1) &&
      fits(
        total.claim,
        seq.slice(0, i + 1).map((f) => f.claim),
      ),
  );
  if (rounded > 0) return { parts: seq.slice(0, rounded + 1), sure: true };
  return { parts: said, sure: limit === seq.length };
}

/** The parts that one slip of the keyboard keeps from making up the total: so far a list goes, if it is one at all. */
export function slippedEnd(total: Placed, parts: readonly Placed[]): Ended | undefined {
  const figures = parts.map((f) => f.claim.figure);
  return slipInSum(total.claim.figure, figures) ? { parts, sure: false } : undefined;
}

const valueIn = (f: Placed, total: Placed): Decimal =>
  isMoney(total.claim.figure.unit)
    ? inUnit(f.claim.figure, total.claim.figure.unit).value
    : f.claim.figure.value;

export const addsUp = (total: Placed, parts: readonly Placed[]): boolean =>
  parts.reduce((s, f) => s.plus(valueIn(f, total)), new Decimal(0)).equals(total.claim.figure.value);

/** The number of leading figures, two or more, that make up the total to the last digit; 0 when none do. */
function exactPrefix(total: Placed, seq: readonly Placed[], mayEnd: (n: number) => boolean): number {
  let sum = new Decimal(0);
  for (const [i, f] of seq.entries()) {
    sum = sum.plus(valueIn(f, total));
    if (i > 0 && sum.equals(total.claim.figure.value) && mayEnd(i + 1)) return i + 1;
  }
  return 0;
}

/** Nothing more is added by zeros behind the last part. */
function withZeros(seq: readonly Placed[], n: number): readonly Placed[] {
  let end = n;
  while (
    end < seq.length &&
    seq[end]!.claim.figure.value.isZero() &&
    seq[end]!.claim.sentence === seq[n - 1]!.claim.sentence
  )
    end++;
  return seq.slice(0, end);
}
