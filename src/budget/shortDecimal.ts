import { Decimal } from 'decimal.js';
import { DIGITS, WORD } from './exactSum';

/** Amounts have few decimals: they are whole numbers of millionths. */
const MILLION = 1_000_000;
/** So many digits a double holds of any decimal: no two of them share one. */
const MOST = 999_999_999_999_999;

type DraftDecimal = { -readonly [K in 'd' | 'e' | 's']: Decimal[K] };

/**
 * The decimal that a double is the nearest to, made without writing it out and reading that. It is the only one of at most
 * 15 digits, and so the shortest.
 * @returns undefined for a value that has more digits or decimals than amounts do
 */
export function shortDecimal(value: number): Decimal | undefined {
  const millionths = Math.round(Math.abs(value) * MILLION);
  // Zero has a sign of its own.
  if (!(millionths > 0 && millionths <= MOST && millionths / MILLION === Math.abs(value))) return undefined;
  const whole = Math.floor(millionths / MILLION);
  const behind = (millionths - whole * MILLION) * (WORD / MILLION);
  const high = Math.floor(whole / WORD);
  const low = whole - high * WORD;
  const decimal = new Decimal(0);
  const draft = decimal as DraftDecimal;
  if (value < 0) draft.s = -1;
  draft.d = high > 0 ? [high, low, behind] : low > 0 ? [low, behind] : [behind];
  const first = draft.d[0]!;
  draft.e = digitsOf(first) - 1 + (high > 0 ? DIGITS : low > 0 ? 0 : -DIGITS);
  while (draft.d.at(-1) === 0) draft.d.pop();
  return decimal;
}

function digitsOf(word: number): number {
  let digits = 1;
  for (let least = 10; word >= least; least *= 10) digits++;
  return digits;
}
