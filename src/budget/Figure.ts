import { Decimal } from 'decimal.js';
import { convertValue } from './Amount';
import { exactInterval, roundedInterval, truncatedInterval, widen, type Interval } from './Interval';
import type { Place } from './Place';
import { isMoney, POWER_OF_TEN, type MoneyUnit, type Unit } from './Unit';

/**
 * How much of the true value the written digits show.
 * `written`: the digits may be a rounding to that many decimals. `exact`: the value is what it says.
 */
export type Precision = { readonly kind: 'exact' } | { readonly kind: 'written'; readonly decimals: number };

export const EXACT: Precision = { kind: 'exact' };
export const written = (decimals: number): Precision => (WRITTEN[decimals] ??= { kind: 'written', decimals });

/** One object for each number of decimals: every amount of a book has one. */
const WRITTEN: Record<number, Precision> = {};

/** How a figure came to be where it stands. */
export type Origin = 'typed' | 'formula' | 'blank' | 'text' | 'derived';

/** A number in a cell or in a sentence: the same kind of thing. Immutable. */
export interface Figure {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly precision: Precision;
  readonly origin: Origin;
  readonly place: Place;
}

/** Half-width within which a value kept as a binary double may miss its decimal (Excel keeps 15 digits). */
const BINARY_SLACK = new Decimal('1e-9');
const NO_SLACK = new Decimal(0);

/** The numbers a figure may stand for under half-up rounding, in the figure's own unit. */
export function intervalOf(f: Figure): Interval {
  const around =
    f.precision.kind === 'exact' ? exactInterval(f.value) : roundedInterval(f.value, f.precision.decimals);
  return f.place.kind === 'cell' ? widen(around, BINARY_SLACK) : around;
}

/** The numbers a figure may stand for had it been cut off instead of rounded. */
export const truncatedIntervalOf = (f: Figure): Interval =>
  f.precision.kind === 'exact' ? exactInterval(f.value) : truncatedInterval(f.value, f.precision.decimals);

/** The slack of binary storage alone: zero for figures in text. */
export const storageSlack = (f: Figure): Decimal => (f.place.kind === 'cell' ? BINARY_SLACK : NO_SLACK);

/** The figure taken at its word: for a cell whose stored value decides. */
export const asExact = (f: Figure): Figure => (f.precision.kind === 'exact' ? f : { ...f, precision: EXACT });

/** The same figure counted in another unit of money; its precision moves with the point. Not for percentages or counts. */
export function inUnit(f: Figure, unit: MoneyUnit): Figure {
  if (f.unit === unit || !isMoney(f.unit)) return f;
  const shift = POWER_OF_TEN[unit] - POWER_OF_TEN[f.unit];
  const precision = f.precision.kind === 'exact' ? EXACT : written(f.precision.decimals + shift);
  return { ...f, unit, value: convertValue(f.value, f.unit, unit), precision };
}
