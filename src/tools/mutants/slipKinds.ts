import { Decimal } from 'decimal.js';
import type { Random } from '../../generate/Random';
import type { MoneyUnit } from '../../budget/Unit';

/** What may happen to one amount between the desk and the cell. */
export const SLIPS = [
  'transposed-digits',
  'doubled-digit',
  'dropped-digit',
  'mistyped-digit',
  'decimal-shift',
  'unit-shift',
  'sign-flipped',
  'neighbours-swapped',
  'repeats-row-above',
  'repeats-last-year',
  'left-out',
  'stray',
] as const;
export type Slip = (typeof SLIPS)[number];

/** The amount as its digits would be typed: fixed decimals, no separators. */
const digitsOf = (value: Decimal, decimals: number): string[] => [...value.abs().toFixed(decimals)];

/**
 * The wrong amount that a slip of the keyboard makes of a right one; null when the slip can't happen to it.
 * @param value not zero
 */
export function mistype(random: Random, slip: Slip, value: Decimal, unit: MoneyUnit): Decimal | null {
  const decimals = value.decimalPlaces();
  const digits = digitsOf(value, decimals);
  const at = random.pick([...digits.keys()].filter((i) => digits[i] !== '.'));
  const read = (list: readonly string[]): Decimal | null => {
    const wrong = new Decimal(list.join('')).times(value.isNegative() ? -1 : 1);
    return wrong.isZero() || wrong.equals(value) ? null : wrong;
  };
  switch (slip) {
    case 'transposed-digits': {
      const next = digits[at + 1] === '.' ? at + 2 : at + 1;
      if (next >= digits.length || digits[next] === digits[at]) return null;
      const swapped = [...digits];
      [swapped[at], swapped[next]] = [digits[next]!, digits[at]!];
      return read(swapped);
    }
    case 'doubled-digit':
      return read([...digits.slice(0, at), digits[at]!, ...digits.slice(at)]);
    case 'dropped-digit':
      return digits.length < 2
        ? null
        : read(
            digits
              .filter((_, i) => i !== at)
              .map((d, i, all) => (d === '.' && i === all.length - 1 ? '' : d)),
          );
    case 'mistyped-digit': {
      const other = String((Number(digits[at]) + random.int(1, 9)) % 10);
      return read(digits.map((d, i) => (i === at ? other : d)));
    }
    case 'decimal-shift':
      return value.times(random.pick(['0.1', '10', '100']));
    case 'unit-shift':
      return value.times(unit === '万元' ? 10_000 : '0.0001');
    case 'sign-flipped':
      return value.negated();
    case 'stray':
      return null;
    default:
      return null;
  }
}
