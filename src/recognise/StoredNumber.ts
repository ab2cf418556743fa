import type { Decimal } from 'decimal.js';
import { written, type Precision } from '../budget/Figure';
import { decimalsWritten, fromDouble } from '../budget/readNumber';
import { decimalsOf } from '../budget/rounding';

/** A number as a workbook stores it, and what it prints. */
export class StoredNumber {
  readonly value: Decimal;
  readonly decimals: number;
  private shown: string | undefined;
  private precision: Precision | undefined;

  constructor(double: number) {
    this.value = fromDouble(double);
    this.decimals = decimalsOf(this.value);
  }

  /**
   * The decimals that a cell prints of the number: 2.9 shown as `2.90` has two. A whole number says nothing of that kind:
   * amounts rounded to the 元 are often shown with `.00`.
   */
  precisionShownAs(text: string): Precision {
    if (this.precision === undefined || text !== this.shown) {
      const printed = this.decimals === 0 ? 0 : (decimalsWritten(text) ?? 0);
      this.precision = written(Math.max(this.decimals, printed));
      this.shown = text;
    }
    return this.precision;
  }
}

/** One amount stands in many tables of a book, shown alike: it is made once. */
const KNOWN = new Map<number, StoredNumber>();
const MOST_KNOWN = 4096;

export function storedNumber(double: number): StoredNumber {
  // A map takes −0 for 0.
  if (Object.is(double, -0)) return new StoredNumber(double);
  const known = KNOWN.get(double);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const made = new StoredNumber(double);
  KNOWN.set(double, made);
  return made;
}
