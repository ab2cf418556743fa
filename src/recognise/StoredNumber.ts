import type { Decimal } from 'decimal.js';
import type { FiniteNumber } from '../budget/FiniteNumber';
import { written, type Precision } from '../budget/Figure';
import { decimalsWritten, fromDouble } from '../budget/readNumber';
import { decimalsOf } from '../budget/rounding';

/** A number as a workbook stores it, and what it prints. */
class StoredNumber {
  readonly value: Decimal;
  readonly decimals: number;
  private shown: string | undefined = undefined;
  private precision: Precision | undefined = undefined;

  constructor(double: FiniteNumber) {
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

/** One amount stands in many tables of a book, shown alike: it is made once, and kept until another takes its slot. */
const RECENT: (StoredNumber | undefined)[] = new Array<StoredNumber | undefined>(1024).fill(undefined);
/** Their doubles, which are looked at first: side by side they are quickly read. */
const DOUBLES = new Float64Array(RECENT.length);

/** Amounts differ in their digits before and behind the point alike. */
const slotOf = (double: number): number => (double * 9973) & (RECENT.length - 1);

export function storedNumber(double: FiniteNumber): StoredNumber {
  if (double === 0) return Object.is(double, -0) ? MINUS_ZERO : ZERO;
  const slot = slotOf(double);
  if (DOUBLES[slot] === double) return RECENT[slot]!;
  DOUBLES[slot] = double;
  return (RECENT[slot] = new StoredNumber(double));
}

/** They equal one another, but the second prints a sign. */
const ZERO = new StoredNumber(0 as FiniteNumber);
const MINUS_ZERO = new StoredNumber(-0 as FiniteNumber);
