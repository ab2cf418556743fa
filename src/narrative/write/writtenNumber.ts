import { Decimal } from 'decimal.js';
import { round } from '../../budget/rounding';
import type { NumberStyle } from '../outlines/Outline';

/** A number as it stands in a sentence. */
export interface WrittenNumber {
  /** Digits, without the unit. */
  readonly text: string;
  readonly value: Decimal;
  /** Digits after the point as written. */
  readonly decimals: number;
}

/**
 * An amount as the style has it. What is less than half of its last digit keeps as many digits as it takes to be seen: an
 * amount that is there never reads as `0万元`.
 * @param value in the unit that it is written in
 */
export function writeAmount(value: Decimal, style: NumberStyle): WrittenNumber {
  const rounded = round(value, style.decimals, style.rounding);
  if (rounded.isZero() && !value.isZero()) return firstDigit(value, style);
  const decimals = style.trailingZeros === 'drop' ? rounded.decimalPlaces() : style.decimals;
  const isPlain = rounded.isZero() && style.zero !== 'full';
  return written(rounded, isPlain ? 0 : decimals, style.thousands === 'comma');
}

/** `0.003`: rounded to its first digit. */
function firstDigit(value: Decimal, style: NumberStyle): WrittenNumber {
  const rounded = round(value, -value.e, style.rounding);
  return written(rounded, rounded.decimalPlaces(), false);
}

/** A share or a rate in percent; unless the style keeps trailing zeros they are dropped, so that a whole is 100%. */
export function writePercent(value: Decimal, style: NumberStyle): WrittenNumber {
  const rounded = round(value, style.percentDecimals, style.rounding);
  const decimals = style.percentZeros === 'keep' ? style.percentDecimals : rounded.decimalPlaces();
  return written(rounded, decimals, false);
}

/** A share: like an amount, one that is there never reads as `0%`. */
export function writeShare(value: Decimal, style: NumberStyle): WrittenNumber {
  const share = writePercent(value, style);
  return share.value.isZero() && !value.isZero() ? firstDigit(value, style) : share;
}

export const writeCount = (value: Decimal): WrittenNumber => written(value, value.decimalPlaces(), false);

function written(value: Decimal, decimals: number, commas: boolean): WrittenNumber {
  const plain = (value.isZero() ? new Decimal(0) : value).toFixed(decimals);
  const [whole, rest] = plain.split('.');
  const grouped = commas ? whole!.replace(/\B(?=(\d{3})+$)/g, ',') : whole!;
  return { text: rest === undefined ? grouped : `${grouped}.${rest}`, value, decimals };
}
