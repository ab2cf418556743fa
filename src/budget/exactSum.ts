import type { Decimal } from 'decimal.js';
import { inTenMillionths } from './decimalWords';
import type { Term } from './Relation';

/*
 * Sums in the machine's whole numbers. Amounts of a workbook have so few digits that whole numbers hold them exactly, and
 * need none of the work that a decimal of any length is to add up.
 */

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
