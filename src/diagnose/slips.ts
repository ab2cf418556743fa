import { Decimal } from 'decimal.js';
import type { SlipKind } from './Diagnosis';

/** A slip of the keyboard or the pen between what should have been written and what was. */
export type KeyingSlip = Extract<
  SlipKind,
  | 'sign-flipped'
  | 'unit-shift'
  | 'decimal-shift'
  | 'transposed-digits'
  | 'doubled-digit'
  | 'dropped-digit'
  | 'mistyped-digit'
>;

/** Powers of ten between 元 and 万元. */
const UNIT_SHIFT = 4;
/** A point put further off than this is no slip. */
const MOST_SHIFT = 6;

/**
 * The one keying slip that turns the right value into the stated one, if there is one.
 * After Scholtus (2009), "Automatic correction of simple typing errors in numerical data with balance edits": a digit
 * added, dropped or replaced, or two neighbouring digits interchanged, is a restricted Damerau–Levenshtein distance of 1;
 * beside it a sign flipped, and a point (or 元 and 万元) shifted.
 * @param decimals digits after the point as the figure prints them; none for a cell, which is typed without the zeros that its
 * format shows
 */
export function keyingSlip(stated: Decimal, right: Decimal, decimals?: number): KeyingSlip | undefined {
  if (stated.isZero() || right.isZero() || stated.equals(right)) return undefined;
  if (stated.negated().equals(right)) return 'sign-flipped';
  const shift = tenfold(stated, right);
  if (shift !== undefined) return shift === UNIT_SHIFT ? 'unit-shift' : 'decimal-shift';
  if (stated.isNegative() !== right.isNegative()) return undefined;
  // Trailing zeros may be written or not: try the digits both ways.
  const padded = Math.max(decimals ?? 0, stated.decimalPlaces(), right.decimalPlaces());
  const asTyped = digitSlip(stated.abs().toFixed(), right.abs().toFixed());
  const asPrinted = digitSlip(stated.abs().toFixed(padded), right.abs().toFixed(padded));
  return decimals === undefined ? (asTyped ?? asPrinted) : (asPrinted ?? asTyped);
}

/** Whether the digit too many repeats the one before it: the key was pressed twice. */
export function isPressedTwice(stated: Decimal, right: Decimal): boolean {
  const [long, short] = [stated, right].map((n) => n.abs().toFixed().replace('.', ''));
  return [...long!].some((c, i) => c === long![i - 1] && long!.slice(0, i) + long!.slice(i + 1) === short);
}

/** Number of places that the point moved, when that is all. */
function tenfold(a: Decimal, b: Decimal): number | undefined {
  const [more, less] = a.abs().greaterThan(b.abs()) ? [a, b] : [b, a];
  const by = more.e - less.e;
  return by > 0 && by <= MOST_SHIFT && less.times(`1e${by}`).equals(more) ? by : undefined;
}

function digitSlip(stated: string, right: string): KeyingSlip | undefined {
  if (stated.length === right.length) {
    const at = [...stated].flatMap((c, i) => (c === right[i] ? [] : [i]));
    const [i, j] = at;
    if (i === undefined) return undefined;
    if (at.length === 1) return 'mistyped-digit';
    const adjacent = j === i + 1 || (j === i + 2 && stated[i + 1] === '.');
    return at.length === 2 && adjacent && stated[i] === right[j!] && stated[j!] === right[i]
      ? 'transposed-digits'
      : undefined;
  }
  if (stated.length === right.length + 1)
    return isOneDigitLonger(stated, right) ? 'doubled-digit' : undefined;
  if (right.length === stated.length + 1)
    return isOneDigitLonger(right, stated) ? 'dropped-digit' : undefined;
  return undefined;
}

function isOneDigitLonger(long: string, short: string): boolean {
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  // In a run of equal characters any may be the one too many; the point is never it.
  return long.slice(i + 1) === short.slice(i) && long[i] !== '.';
}

/**
 * The values that one telling slip may have turned into the stated one: the point shifted, two neighbouring digits
 * interchanged, a digit added. A digit left out or mistyped is not undone: any digit would do.
 */
export function undoSlips(stated: Decimal, decimals: number): Decimal[] {
  const digits = [...stated.abs().toFixed(Math.max(0, decimals))];
  const read = (list: readonly string[]): Decimal =>
    new Decimal(list.join('') || '0').times(stated.isNegative() ? -1 : 1);
  const places = [...digits.keys()].filter((i) => digits[i] !== '.');
  const shifted = [1, -1, 2, -2, UNIT_SHIFT, -UNIT_SHIFT].map((by) => stated.times(`1e${by}`));
  const interchanged = places.slice(1).map((j, k) => {
    const i = places[k]!;
    const list = [...digits];
    [list[i], list[j]] = [list[j]!, list[i]!];
    return read(list);
  });
  const shorter = places.map((i) => read(digits.filter((_, j) => j !== i)));
  return [...shifted, ...interchanged, ...shorter].filter((v) => !v.equals(stated) && !v.isZero());
}
