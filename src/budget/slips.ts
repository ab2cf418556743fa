import { Decimal } from 'decimal.js';
import { inUnit, type Figure } from './Figure';
import { judge } from './judge';
import type { RatioRelation, Relation, Term } from './Relation';
import { isMoney } from './Unit';

/** Whether one slip of the keyboard turns one number into the other: a digit, two swapped, one dropped or doubled, the point. */
export function isSlip(a: string, b: string): boolean {
  if (a === b) return false;
  const [x, y] = [a.replace('.', ''), b.replace('.', '')];
  if (x === y || x === `${y}0` || y === `${x}0`) return true;
  if (a.length === b.length) {
    const at = [...a].findIndex((c, i) => c !== b[i]);
    if (a.slice(at + 1) === b.slice(at + 1)) return true;
    const swapped = a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2);
    return swapped === b || swappedOverPoint(a, at) === b;
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return false;
  const at = [...short].findIndex((c, i) => c !== long[i]);
  const cut = at < 0 ? short.length : at;
  return long.slice(cut + 1) === short.slice(cut);
}

const swappedOverPoint = (a: string, at: number): string =>
  a[at + 1] === '.' && at + 2 < a.length ? a.slice(0, at) + a[at + 2] + '.' + a[at] + a.slice(at + 3) : a;

/** A relation that is healed by chance so often says nothing. */
export const CHANCE = 0.025;
/** The same for one that hardly ever does not hold. */
export const LIKELY_CHANCE = 0.1;

const decimalsOf = ({ precision, value }: Figure): number =>
  precision.kind === 'written' ? Math.max(0, precision.decimals) : value.decimalPlaces();

const digitsOf = (f: Figure): string =>
  f.value.abs().toFixed(decimalsOf(f)).replace('.', '').replace(/^0+/, '');

/** How many numbers one slip away from it a figure has. */
const neighbours = (f: Figure): number => digitsOf(f).length * 10;

/** The figure whose slip explains that a relation does not hold, where that is no chance. */
export function slipIn(relation: Relation, chance = CHANCE): Figure | undefined {
  return relation.kind === 'linear' ? slipInTerms(relation, chance) : slipInRatio(relation);
}

/** The same of a total and its parts. */
export const slipInSum = (total: Figure, parts: readonly Figure[]): Figure | undefined =>
  slipInTerms({ total, parts: parts.map((figure) => ({ figure, weight: 1 })) }, CHANCE);

/** What of a sum is asked for its slip. */
interface Sum {
  readonly total: Figure;
  readonly parts: readonly Pick<Term, 'figure' | 'weight'>[];
}

function slipInTerms({ total, parts }: Sum, chance: number): Figure | undefined {
  if (parts.length === 1 && isOtherUnit(total, parts[0]!.figure)) return total;
  const terms = parts.filter((t) => !t.figure.value.isZero());
  const money = isMoney(total.unit) ? total.unit : undefined;
  const valueOf = (f: Figure): Decimal => (money ? inUnit(f, money).value : f.value);
  const sum = parts.reduce((s, t) => s.plus(valueOf(t.figure).times(t.weight)), new Decimal(0));
  const miss = valueOf(total).minus(sum);
  const tried = terms.reduce((n, t) => n + neighbours(t.figure), neighbours(total));
  const asChance = (steps: number): number => (tried * steps) / 10 ** digitsOf(total).length;
  const slipped = (off: Decimal): Figure | undefined => {
    if (slipsTo(total, sum.plus(off))) return total;
    return terms.find((t) => {
      const to = valueOf(t.figure).plus(miss.plus(off).times(t.weight));
      return to.greaterThanOrEqualTo(0) && slipsTo(t.figure, money ? backInUnit(to, t.figure, total) : to);
    })?.figure;
  };
  if (asChance(1) > chance) return undefined;
  const exact = slipped(new Decimal(0));
  if (exact) return exact;
  // Many rounded parts may miss their total by some last digits besides.
  const most = terms.length < MANY ? 0 : Math.min(Math.floor(terms.length / 2), MOST_STEPS);
  if (most === 0 || asChance(2 * most + 1) > chance) return undefined;
  const step = new Decimal(10).pow(-decimalsOf(total));
  for (let n = 1; n <= most; n++)
    for (const sign of [1, -1]) {
      const found = slipped(step.times(n * sign));
      if (found) return found;
    }
  return undefined;
}

/** Fewer parts hardly miss their total by rounding; so many last digits may be rounding's. */
const MANY = 5;
const MOST_STEPS = 6;

/** So many digits are alike by no chance. */
const ALIKE = 3;

/** `1.58元` for 1.58万元. */
const isOtherUnit = (a: Figure, b: Figure): boolean =>
  a.unit !== b.unit && digitsOf(a).length >= ALIKE && a.value.equals(b.value);

const backInUnit = (value: Decimal, f: Figure, like: Figure): Decimal =>
  isMoney(f.unit) ? inUnit({ ...like, value }, f.unit).value : value;

/** Whether this is the figure's number but for one slip, as written. */
function slipsTo(f: Figure, to: Decimal): boolean {
  const decimals = decimalsOf(f);
  return (
    to.decimalPlaces() <= decimals && isSlip(f.value.abs().toFixed(decimals), to.abs().toFixed(decimals))
  );
}

function slipInRatio(r: RatioRelation): Figure | undefined {
  const { expected } = judge(r);
  const digits = digitsOf(r.stated).length;
  if (!expected || digits < 3) return undefined;
  const decimals = decimalsOf(r.stated);
  const to = expected.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const step = new Decimal(10).pow(-decimals);
  const steps = digits > 3 ? [to, to.plus(step), to.minus(step)] : [to];
  return steps.some((s) => slipsTo(r.stated, s)) ? r.stated : undefined;
}
