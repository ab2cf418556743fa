import { Decimal } from 'decimal.js';
import { YUAN_PER, type MoneyUnit } from './Unit';

/**
 * An amount of money that carries its unit in the type, so that 元 and 万元 can't be mixed without a conversion.
 * Immutable; the value is exact.
 */
export interface Amount<U extends MoneyUnit = MoneyUnit> {
  readonly unit: U;
  readonly value: Decimal;
}

/** @param value a decimal, or its text or number form, counted in `unit` */
export const amount = <U extends MoneyUnit>(value: Decimal.Value, unit: U): Amount<U> => ({
  unit,
  value: new Decimal(value),
});

/** The same money in another unit. Exact: no rounding takes place. */
export function convert<U extends MoneyUnit>(from: Amount, unit: U): Amount<U> {
  return amount(convertValue(from.value, from.unit, unit), unit);
}

/** The bare number of {@link convert}, for figures that keep their unit elsewhere. */
export function convertValue(value: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  return from === to ? value : value.times(YUAN_PER[from]).div(YUAN_PER[to]);
}

/** Sum of two amounts of one unit. Amounts of different units don't compile: convert one first. */
export const add = <U extends MoneyUnit>(a: Amount<U>, b: NoInfer<Amount<U>>): Amount<U> => ({
  unit: a.unit,
  value: a.value.plus(b.value),
});

/** Difference of two amounts of one unit. */
export const subtract = <U extends MoneyUnit>(a: Amount<U>, b: NoInfer<Amount<U>>): Amount<U> => ({
  unit: a.unit,
  value: a.value.minus(b.value),
});

export const negate = <U extends MoneyUnit>(a: Amount<U>): Amount<U> => ({
  unit: a.unit,
  value: a.value.negated(),
});

/** −1, 0 or 1 as a is below, equal to or above b. */
export const compare = <U extends MoneyUnit>(a: Amount<U>, b: NoInfer<Amount<U>>): number =>
  a.value.comparedTo(b.value);
