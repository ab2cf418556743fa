import type { Decimal } from 'decimal.js';
import { round } from '../budget/rounding';

/** Digits after the point that people write in amounts and percentages. */
const USUAL_DECIMALS = 2;
/** No more digits than this are shown, however close two figures are. */
const MOST_DECIMALS = 8;

/**
 * How many decimals a group of numbers needs so that no two different ones look equal and none that is not zero looks
 * like zero.
 */
export function decimalsFor(values: readonly Decimal[]): number {
  const distinct = values.filter((v, i) => !v.isZero() && values.findIndex((w) => w.equals(v)) === i);
  return firstDecimals((decimals) => {
    const shown = distinct.map((v) => showNumber(v, decimals));
    return new Set(shown).size === distinct.length && !shown.includes('0');
  });
}

/** As {@link decimalsFor}, and so that stated − expected can be recomputed from what is shown. */
export function decimalsForDifference(stated: Decimal, expected: Decimal, difference: Decimal): number {
  const least = decimalsFor([stated, expected]);
  return firstDecimals((decimals) => {
    const [a, b, c] = [stated, expected, difference].map((v) => round(v, decimals, 'half-up'));
    return decimals >= least && a!.minus(b!).equals(c!);
  });
}

function firstDecimals(enough: (decimals: number) => boolean): number {
  for (let decimals = USUAL_DECIMALS; decimals < MOST_DECIMALS; decimals++)
    if (enough(decimals)) return decimals;
  return MOST_DECIMALS;
}

/**
 * A number as people write it: rounded half up, no trailing zeros, thousands set apart from five digits up
 * (2126.19, 24,606,775.35).
 */
export function showNumber(value: Decimal, decimals: number): string {
  const rounded = round(value, decimals, 'half-up');
  if (rounded.isZero()) return '0';
  const [whole = '', fraction] = rounded.abs().toFixed().split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return (rounded.isNegative() ? '-' : '') + grouped + (fraction ? `.${fraction}` : '');
}

/** Where the digits of a quotient without end stop in a number for programs. */
const PLAIN_DECIMALS = 10;

/** A number for programs: plain digits, exact; quotients without end stop at ten decimals. */
export const plainNumber = (value: Decimal): string => {
  const exact = value.decimalPlaces() <= PLAIN_DECIMALS;
  const text = (exact ? value : round(value, PLAIN_DECIMALS, 'half-up')).toFixed();
  return text === '-0' ? '0' : text;
};
