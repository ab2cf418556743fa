import type { Decimal } from 'decimal.js';
import type { Figure } from './Figure';
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
  const { length } = d;
  if (length > before + 1) return NaN;
  let whole = d[0]!;
  for (let i = 1; i <= before; i++) whole = whole * WORD + (i < length ? d[i]! : 0);
  return whole <= Number.MAX_SAFE_INTEGER ? s * whole : NaN;
}

/** By a number of decimals, how many ten-millionths one step of the last is. */
const STEPS: readonly number[] = Array.from({ length: DIGITS + 1 }, (_, n) => 10 ** (DIGITS - n));

/** Whether a value needs more than so many digits after the point, of seven at most. */
export function hasMoreDecimals(value: Decimal, decimals: number): boolean {
  const whole = inTenMillionths(value);
  return Number.isNaN(whole) ? value.decimalPlaces() > decimals : whole % STEPS[decimals]! !== 0;
}

/**
 * Whether a figure is farther from the sum of others, all counted in its unit, than rounding or cutting off explains.
 * @returns false where that takes more than whole numbers to tell
 */
export function isFarFromSum(total: Figure, parts: readonly Figure[]): boolean {
  let rest = inTenMillionths(total.value);
  let reach = stepOf(total);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.unit !== total.unit) return false;
    rest -= inTenMillionths(part.value);
    reach += stepOf(part);
    if (rest > Number.MAX_SAFE_INTEGER || rest < Number.MIN_SAFE_INTEGER) return false;
  }
  return Math.abs(rest) > reach;
}

/** What one step of the last decimal is, in ten-millionths; NaN for figures of cells, whose storage hides some more. */
function stepOf({ precision, place }: Figure): number {
  if (place.kind === 'cell') return NaN;
  if (precision.kind === 'exact') return 0;
  return STEPS[precision.decimals] ?? NaN;
}

/**
 * Whether a figure is the sum of the terms, all counted in its unit, to the last digit.
 * @returns undefined where they are not, or their digits are too many to be added up here
 */
export function isSumOf({ value, unit }: Figure, terms: readonly Term[]): boolean | undefined {
  let rest = inTenMillionths(value);
  // By index: an iterator would be made for each of the many sums of a book.
  for (let i = 0; i < terms.length; i++) {
    const { figure, weight } = terms[i]!;
    if (figure.unit !== unit) return undefined;
    const part = inTenMillionths(figure.value);
    rest = weight === 1 ? rest - part : rest + part;
    // Beyond these a digit may be lost.
    if (rest > Number.MAX_SAFE_INTEGER || rest < Number.MIN_SAFE_INTEGER) return undefined;
  }
  return Number.isNaN(rest) ? undefined : rest === 0;
}
