import type { Decimal } from 'decimal.js';
import type { Term } from './Relation';

/*
 * Sums in the machine's whole numbers. Amounts of a workbook have so few digits that whole numbers hold them exactly, and
 * need none of the work that a decimal of any length is to add up.
 */

/** A word of decimal.js holds seven digits, and the point lies between two words; no word of zeros stands at the end. */
export const DIGITS = 7;
export const WORD = 10 ** DIGITS;

/** A value counted in ten-millionths, exactly; NaN where it has more digits than a whole number holds. */
export function inTenMillionths({ d, e, s }: Decimal): number {
  // An infinite value has no digits, and NaN for an exponent.
  if (!(e >= -DIGITS && e < 2 * DIGITS)) return NaN;
  const before = e < 0 ? 0 : e < DIGITS ? 1 : 2;
  if (d.length > before + 1) return NaN;
  let whole = d[0]!;
  for (let i = 1; i <= before; i++) whole = whole * WORD + (d[i] ?? 0);
  return whole <= Number.MAX_SAFE_INTEGER ? s * whole : NaN;
}

/**
 * Whether a value is the sum of the terms, to the last digit.
 * @returns undefined where their digits are too many to be added up here
 */
export function isSumOf(value: Decimal, terms: readonly Term[]): boolean | undefined {
  let rest = inTenMillionths(value);
  // By index: an iterator would be made for each of the many sums of a book.
  for (let i = 0; i < terms.length; i++) {
    const { figure, weight } = terms[i]!;
    rest -= weight * inTenMillionths(figure.value);
    // Beyond these a digit may be lost.
    if (rest > Number.MAX_SAFE_INTEGER || rest < Number.MIN_SAFE_INTEGER) return undefined;
  }
  return Number.isNaN(rest) ? undefined : rest === 0;
}
