import { Decimal } from 'decimal.js';
import { isSumOf } from './exactSum';
import { inUnit, intervalOf, storageSlack, truncatedIntervalOf, type Figure } from './Figure';
import {
  addIntervals,
  contains,
  divideIntervals,
  exactInterval,
  meets,
  scaleInterval,
  ZERO_INTERVAL,
  type Interval,
} from './Interval';
import type { Judgement, LinearRelation, RatioRelation, Relation, Term } from './Relation';
import { round } from './rounding';
import { isMoney } from './Unit';

/**
 * The one place where numbers are judged.
 *
 * consistent — holds exactly; rounding — the intervals of the written figures meet (XBRL Calculations 1.1);
 * truncated — holds only if the stated figure was cut off instead of rounded; inconsistent — none of these.
 */
export function judge(relation: Relation): Judgement {
  return relation.kind === 'linear' ? judgeLinear(relation) : judgeRatio(relation);
}

/** Nearly all relations hold to the last digit: nothing else need be reckoned for them. */
const judgeLinear = (r: LinearRelation): Judgement =>
  isSumOf(r.total, r.parts) ? exactly(r.total.value) : judgeInexact(r);

function judgeInexact(r: LinearRelation): Judgement {
  const total = r.total;
  const parts = inMoneyOf(total, r.parts);
  if (!parts) return { verdict: 'cannot-tell', stated: total.value, reason: 'unit-mismatch' };
  const expected = sumOf(parts);
  const difference = total.value.minus(expected);
  const result = (verdict: Judgement['verdict']): Judgement => ({
    verdict,
    stated: total.value,
    expected,
    difference,
  });

  if (difference.isZero() || (r.comparison === 'at-least' && difference.isPositive()))
    return result('consistent');
  if (difference.abs().lessThanOrEqualTo(slackOf(total, parts))) return result('consistent');
  if (r.comparison === 'at-least') {
    const reachable = intervalOf(total).high.greaterThanOrEqualTo(sumOfIntervals(parts).low);
    return result(reachable ? 'consistent' : 'inconsistent');
  }
  if (r.samePrinted && parts.every((p) => p.figure.value.isZero() || sameDecimals(p.figure, total)))
    return result('inconsistent');

  const sum = sumOfIntervals(parts);
  if (meets(intervalOf(total), sum)) return result('rounding');
  if (parts.every((p) => finer(p.figure, total)) && meets(truncatedIntervalOf(total), sum))
    return result('truncated');
  return result('inconsistent');
}

function judgeRatio(r: RatioRelation): Judgement {
  const stated = r.stated;
  const base = r.denominator[0]?.figure;
  if (!base) return { verdict: 'cannot-tell', stated: stated.value, reason: 'zero-base' };
  const over = inUnitOf(base, r.numerator);
  const under = inUnitOf(base, r.denominator);
  const denominator = sumOf(under);
  // A rate on a base of zero does not exist, so any stated rate is wrong (domain: 上年为0，不作比较).
  if (denominator.isZero()) {
    return r.ratio === 'rate'
      ? { verdict: 'inconsistent', stated: stated.value, reason: 'zero-base' }
      : { verdict: 'cannot-tell', stated: stated.value, reason: 'zero-base' };
  }
  const expected = sumOf(over).div(denominator).times(100);
  const difference = stated.value.minus(expected);
  const result = (verdict: Judgement['verdict']): Judgement => ({
    verdict,
    stated: stated.value,
    expected,
    difference,
  });

  const decimals = stated.precision.kind === 'written' ? stated.precision.decimals : undefined;
  if (
    decimals === undefined ? difference.isZero() : round(expected, decimals, 'half-up').equals(stated.value)
  )
    return result('consistent');
  const quotient = quotientOf(r, over, under);
  if (quotient) {
    const percent = scaleInterval(quotient, 100);
    if (meets(intervalOf(stated), percent)) return result('rounding');
    if (meets(truncatedIntervalOf(stated), percent)) return result('truncated');
  }
  if (decimals !== undefined && isPadded(stated.value, decimals, expected)) return result('padded');
  return result('inconsistent');
}

/** The quotients that the written figures allow. A figure above and below the line, as the change in `change ÷ (now − change)`, is one. */
function quotientOf(r: RatioRelation, over: readonly Term[], under: readonly Term[]): Interval | null {
  const [only, ...others] = r.numerator;
  const twin = others.length > 0 ? -1 : r.denominator.findIndex((t) => t.figure === only!.figure);
  const above = sumOfIntervals(over);
  if (twin < 0) return divideIntervals(above, sumOfIntervals(under));
  const weight = under[twin]!.weight * only!.weight;
  const rest = sumOfIntervals(under.filter((_, i) => i !== twin));
  // At each end of what the figure may be, the rest may be anything; between them the quotient only rises or only falls.
  const ends = [above.low, above.high].map((end) => {
    const at = exactInterval(end);
    return divideIntervals(at, addIntervals(rest, scaleInterval(at, weight)));
  });
  const [low, high] = ends;
  if (!low || !high) return divideIntervals(above, sumOfIntervals(under));
  return {
    low: Decimal.min(low.low, high.low),
    high: Decimal.max(low.high, high.high),
    lowOpen: above.lowOpen || above.highOpen,
    highOpen: above.lowOpen || above.highOpen,
  };
}

/** `7.00%` for 6.96%: rounded to fewer decimals than are written, with zeros behind. */
function isPadded(stated: Decimal, decimals: number, expected: Decimal): boolean {
  const own = stated.decimalPlaces();
  return own < decimals && !stated.isZero() && round(expected, own, 'half-up').equals(stated);
}

const sameUnit = (f: Figure, like: Figure): Figure => (isMoney(like.unit) ? inUnit(f, like.unit) : f);

/** The terms with their figures counted in the unit of another figure; the same ones where they are already. */
const inUnitOf = (like: Figure, terms: readonly Term[]): readonly Term[] =>
  sameUnits(like, terms) ? terms : terms.map((t) => ({ ...t, figure: sameUnit(t.figure, like) }));

/** As {@link inUnitOf}; undefined where they are counted in something else that is not money. */
function inMoneyOf(like: Figure, terms: readonly Term[]): readonly Term[] | undefined {
  if (sameUnits(like, terms)) return terms;
  const money = isMoney(like.unit);
  const isOther = ({ unit }: Figure): boolean => unit !== like.unit && !(money && isMoney(unit));
  return terms.some((t) => isOther(t.figure)) ? undefined : inUnitOf(like, terms);
}

function sameUnits({ unit }: Figure, terms: readonly Term[]): boolean {
  for (let i = 0; i < terms.length; i++) if (terms[i]!.figure.unit !== unit) return false;
  return true;
}

const ZERO = new Decimal(0);

/** The judgement of a figure that is what it should be, to the last digit. */
const exactly = (value: Decimal): Judgement =>
  value.isZero() ? NOTHING : { verdict: 'consistent', stated: value, expected: value, difference: ZERO };

/** The judgement of a zero that is one, as are many of a book: its empty tables are all zeros. */
const NOTHING: Judgement = { verdict: 'consistent', stated: ZERO, expected: ZERO, difference: ZERO };

function sumOf(terms: readonly Term[]): Decimal {
  let sum = ZERO;
  for (let i = 0; i < terms.length; i++) {
    const { figure, weight } = terms[i]!;
    const { value } = figure;
    if (value.isZero()) continue;
    if (weight === -1) sum = sum.minus(value);
    else sum = sum.isZero() ? value : sum.plus(value);
  }
  return sum;
}

/** What binary storage may have hidden of all of them: figures of a text hide none. */
function slackOf(total: Figure, parts: readonly Term[]): Decimal {
  let slack = storageSlack(total);
  for (const { figure } of parts) if (figure.place.kind === 'cell') slack = slack.plus(storageSlack(figure));
  return slack;
}

/** A zero or a blank cell is nothing: it is no rounding of half a unit (a blank part adds no slack). */
const partInterval = (f: Figure): Interval =>
  f.value.isZero() && f.origin === 'blank' ? ZERO_INTERVAL : intervalOf(f);

function sumOfIntervals(terms: readonly Term[]): Interval {
  let sum: Interval | undefined;
  for (const { figure, weight } of terms) {
    const part = scaleInterval(partInterval(figure), weight);
    sum = sum ? addIntervals(sum, part) : part;
  }
  return sum ?? ZERO_INTERVAL;
}

const decimalsOfFigure = (f: Figure): number =>
  f.precision.kind === 'exact' ? Infinity : f.precision.decimals;
const sameDecimals = (a: Figure, b: Figure): boolean => decimalsOfFigure(a) === decimalsOfFigure(b);
const finer = (a: Figure, than: Figure): boolean => decimalsOfFigure(a) > decimalsOfFigure(than);

/** Whether the written figure may stand for this value (used where a correction is proposed). */
export const mayStandFor = (f: Figure, value: Decimal): boolean => contains(intervalOf(f), value);

/** How far a relation is from holding, and how far it may be. In the unit of the total, or of the denominator. */
export interface ResidualRange {
  /** total − Σ parts, or stated share of the denominator − numerator. */
  readonly residual: Decimal;
  /** The relation holds while the residual is in [low, high]; no bound above where the total may exceed its parts. */
  readonly low: Decimal;
  readonly high: Decimal | null;
}

/**
 * The residual of a relation and the range in which {@link judge} lets it pass.
 * @param exact only the slack of binary storage is granted, not that of rounding
 */
export function residualRange(r: Relation, exact = false): ResidualRange {
  if (r.kind === 'ratio') return residualOfRatio(r);
  const parts = inUnitOf(r.total, r.parts);
  const printed =
    r.samePrinted && parts.every((p) => p.figure.value.isZero() || sameDecimals(p.figure, r.total));
  const slack =
    exact || printed
      ? slackOf(r.total, parts)
      : halfWidth(intervalOf(r.total)).plus(halfWidth(sumOfIntervals(parts)));
  return {
    residual: r.total.value.minus(sumOf(parts)),
    low: slack.negated(),
    high: r.comparison === 'at-least' ? null : slack,
  };
}

function residualOfRatio(r: RatioRelation): ResidualRange {
  const unit = r.denominator[0]?.figure ?? r.stated;
  const over = inUnitOf(unit, r.numerator);
  const under = inUnitOf(unit, r.denominator);
  const base = sumOf(under);
  const share = r.stated.value.div(100);
  const slack = halfWidth(intervalOf(r.stated))
    .times(base.abs())
    .div(100)
    .plus(halfWidth(sumOfIntervals(over)))
    .plus(halfWidth(sumOfIntervals(under)).times(share.abs()));
  return { residual: share.times(base).minus(sumOf(over)), low: slack.negated(), high: slack };
}

const halfWidth = (i: Interval): Decimal => i.high.minus(i.low).div(2);
