import { Decimal } from 'decimal.js';
import { inTenMillionths } from './decimalWords';
import { round } from './rounding';

/**
 * What share of a whole a part is, in %, half up.
 * @param whole other than zero
 * @param decimals digits after the point
 */
export function percentOf(part: Decimal, whole: Decimal, decimals: number): Decimal {
  return (
    ofWholeNumbers(inTenMillionths(part), inTenMillionths(whole), decimals) ??
    round(part.div(whole).times(100), decimals, 'half-up')
  );
}

/**
 * The same of whole numbers, in the machine's own, where they hold all that is reckoned: half up is the whole quotient of
 * (2·part·scale + whole) ÷ (2·whole).
 * @returns undefined for numbers that are too large or below zero, and parts larger than their whole
 */
function ofWholeNumbers(part: number, whole: number, decimals: number): Decimal | undefined {
  const scale = 10 ** decimals;
  const doubled = 2 * part * 100 * scale + whole;
  if (!(part >= 0 && part <= whole && doubled <= Number.MAX_SAFE_INTEGER)) return undefined;
  const quotient = (doubled - (doubled % (2 * whole))) / (2 * whole);
  // A hundred with a few decimals, which a number of the machine writes as they are.
  return new Decimal(quotient / scale);
}
