import { Decimal } from 'decimal.js';

/** How a value is brought to a number of decimals. Every place that writes a number names one. */
export type RoundingMode = 'half-up' | 'truncate';

const MODES: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  'half-up': Decimal.ROUND_HALF_UP,
  truncate: Decimal.ROUND_DOWN,
};

/**
 * Brings a value to a number of decimals.
 * @param value any finite decimal
 * @param decimals digits after the point; negative counts to the left of it (−2: hundreds)
 * @param mode `half-up` is 四舍五入 (away from zero at the half), `truncate` is 截断 (towards zero)
 */
export function round(value: Decimal, decimals: number, mode: RoundingMode): Decimal {
  if (decimals >= 0) return value.toDecimalPlaces(decimals, MODES[mode]);
  const unit = new Decimal(10).pow(-decimals);
  return value.div(unit).toDecimalPlaces(0, MODES[mode]).times(unit);
}

/** Digits after the decimal point that a value needs: 45.640 → 2. */
export const decimalsOf = (value: Decimal): number => value.decimalPlaces();
