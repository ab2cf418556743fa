import { Decimal } from 'decimal.js';

/**
 * The numbers that a written figure may stand for. Ends are included unless said otherwise.
 * Method: XBRL Calculations 1.1 (Recommendation), section "Rounding and truncation".
 */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

const interval = (low: Decimal, high: Decimal, lowOpen = false, highOpen = false): Interval => ({
  low,
  high,
  lowOpen,
  highOpen,
});

/** The step of the last decimal: 2 decimals → 0.01. */
export const unitOfLastPlace = (decimals: number): Decimal =>
  (STEPS[decimals] ??= new Decimal(10).pow(-decimals));

const halfOfLastPlace = (decimals: number): Decimal =>
  (HALVES[decimals] ??= unitOfLastPlace(decimals).div(2));

/** Each is asked for thousands of times. */
const STEPS: Record<number, Decimal> = {};
const HALVES: Record<number, Decimal> = {};

/** [v, v]: the value itself and nothing else. */
export const exactInterval = (value: Decimal): Interval => interval(value, value);

/** [v − u/2, v + u/2], u = 10^−decimals, both ends included: what half-up rounding may have hidden. */
export function roundedInterval(value: Decimal, decimals: number): Interval {
  const half = halfOfLastPlace(decimals);
  return interval(value.minus(half), value.plus(half));
}

/** [v, v + u) for v > 0, (v − u, v] for v < 0, (−u, u) for 0: what truncation towards zero may have hidden. */
export function truncatedInterval(value: Decimal, decimals: number): Interval {
  const step = unitOfLastPlace(decimals);
  if (value.isZero()) return interval(step.negated(), step, true, true);
  return value.isPositive()
    ? interval(value, value.plus(step), false, true)
    : interval(value.minus(step), value, true, false);
}

/** [v − slack, v + slack]: for values that a spreadsheet stores as binary doubles. */
export const widen = (i: Interval, slack: Decimal): Interval =>
  interval(i.low.minus(slack), i.high.plus(slack), i.lowOpen, i.highOpen);

export const addIntervals = (a: Interval, b: Interval): Interval =>
  interval(a.low.plus(b.low), a.high.plus(b.high), a.lowOpen || b.lowOpen, a.highOpen || b.highOpen);

/** All numbers of the interval times a constant; a negative constant swaps the ends. */
export function scaleInterval(i: Interval, by: Decimal.Value): Interval {
  if (by === 1) return i;
  const factor = new Decimal(by);
  return factor.isNegative()
    ? interval(i.high.times(factor), i.low.times(factor), i.highOpen, i.lowOpen)
    : interval(i.low.times(factor), i.high.times(factor), i.lowOpen, i.highOpen);
}

/**
 * The quotients a/b. Returns null when b may be zero: then no rate exists.
 */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  if (!b.low.isPositive() || b.low.isZero()) {
    if (!b.high.isNegative() || b.high.isZero()) return null;
  }
  const open = a.lowOpen || a.highOpen || b.lowOpen || b.highOpen;
  if (isAbove(a) && isAbove(b)) return interval(a.low.div(b.high), a.high.div(b.low), open, open);
  const ends = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)];
  return interval(Decimal.min(...ends), Decimal.max(...ends), open, open);
}

/** All its numbers are above nothing, as those of most amounts are. */
const isAbove = ({ low }: Interval): boolean => low.isPositive() && !low.isZero();

/** Whether the two have a number in common; touching ends meet when both are included. */
export function meets(a: Interval, b: Interval): boolean {
  const below = a.high.comparedTo(b.low);
  if (below < 0 || (below === 0 && (a.highOpen || b.lowOpen))) return false;
  const above = b.high.comparedTo(a.low);
  return above > 0 || (above === 0 && !b.highOpen && !a.lowOpen);
}

export const contains = (i: Interval, value: Decimal): boolean => meets(i, exactInterval(value));

export const ZERO_INTERVAL: Interval = exactInterval(new Decimal(0));
