import type { Decimal } from 'decimal.js';

/** What one place states and what stands opposite it; undefined where it is nothing that can be read. */
type Opposite = readonly (Decimal | undefined)[];

/** Whether two amounts stand in each other's place: each is just what stands opposite the other, which is no chance. */
export const areExchanged = (own: Opposite, other: Opposite): boolean =>
  own.length === 2 &&
  other.length === 2 &&
  own.every((value, i) => value?.isZero() === false && other[1 - i]?.equals(value) === true);
