import type { Decimal } from 'decimal.js';

/*
 * What the words of a decimal tell at a glance. A word of decimal.js holds seven digits, and the point lies between two
 * words; no word of zeros stands at the end.
 */

const DIGITS = 7;
const WORD = 10 ** DIGITS;

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
 * Whether a value has more digits after the point than that.
 * @param decimals seven at most
 */
export function hasMoreDecimals({ d, e }: Decimal, decimals: number): boolean {
  if (Number.isNaN(e)) return false;
  const after = d.length - 1 - Math.floor(e / DIGITS);
  return after > 1 || (after === 1 && d.at(-1)! % 10 ** (DIGITS - decimals) !== 0);
}
