import { Decimal } from 'decimal.js';
import { CalcError, NUM } from './values';

/** Two doubles that differ by less than this, of their size, print the same number. */
const SAME = 2 ** -48;

/** Whether two results are one number, up to what binary fractions can't tell apart. */
export const sameNumber = (a: number, b: number): boolean => a === b || Math.abs(a - b) < Math.abs(a) * SAME;

/** A sum whose rest is nothing but the error of binary fractions is zero: `0.1+0.2-0.3`. */
export const add = (a: number, b: number): number =>
  (a < 0 && b > 0) || (a > 0 && b < 0) ? (sameNumber(a, -b) ? 0 : a + b) : a + b;

/** Sums up without losing what is small beside what is large (Neumaier). */
export function sum(numbers: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const n of numbers) {
    const next = total + n;
    lost += Math.abs(total) >= Math.abs(n) ? total - next + n : n - next + total;
    total = next;
  }
  return add(total, lost);
}

/** @throws CalcError for what is no number, or none that a cell can hold */
export function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new CalcError(NUM);
}

/** What is nothing but an error of binary fractions is rounded away before: `2.675` has its half. */
const SIGNIFICANT = 15;

/**
 * Rounds at a place, as ROUND, ROUNDUP and ROUNDDOWN do.
 * @param places decimals; negative ones are places before the point
 */
export function roundAt(value: number, places: number, mode: 'nearest' | 'up' | 'down'): number {
  if (value === 0) return 0;
  const shift = new Decimal(10).pow(Math.trunc(places));
  const shifted = new Decimal(value.toPrecision(SIGNIFICANT)).times(shift);
  const rounded = shifted.toDecimalPlaces(
    0,
    mode === 'nearest' ? Decimal.ROUND_HALF_UP : mode === 'up' ? Decimal.ROUND_UP : Decimal.ROUND_DOWN,
  );
  return rounded.div(shift).toNumber();
}
