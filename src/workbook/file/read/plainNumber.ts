const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/** General shows a number of up to so many characters as it is, */
export const MOST_CHARACTERS = 11;
/** unless it is smaller than this and so takes an exponent. */
export const LEAST_SHOWN = 1e-3;

const POWERS_OF_TEN = Array.from({ length: MOST_CHARACTERS }, (_, n) => 10 ** n);

/**
 * The number of a text that a cell in the format General shows just as it is written: digits without a zero too many. NaN for
 * any other. Both parts of the quotient are exact, so it is the very number that `Number` would give.
 */
export function plainNumber(text: string): number {
  const { length } = text;
  if (length > MOST_CHARACTERS) return NaN;
  const isNegative = text.charCodeAt(0) === MINUS;
  const first = isNegative ? 1 : 0;
  let whole = 0;
  let point = length;
  for (let p = first; p < length; p++) {
    const digit = text.charCodeAt(p) - ZERO;
    if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
    else if (digit === POINT - ZERO && point === length) point = p;
    else return NaN;
  }
  // Leading zeros, no digit in front of the point, `-0`.
  if (
    point === first ||
    (text.charCodeAt(first) === ZERO && (point > first + 1 || (whole === 0 && isNegative)))
  )
    return NaN;
  if (point === length) return isNegative ? -whole : whole;
  const value = whole / POWERS_OF_TEN[length - point - 1]!;
  // Trailing zeros, a point at the end.
  if (text.charCodeAt(length - 1) <= ZERO || value < LEAST_SHOWN) return NaN;
  return isNegative ? -value : value;
}
