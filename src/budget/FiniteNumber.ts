declare const finite: unique symbol;

/**
 * A number that is one: not NaN, not infinite. Only such become amounts; {@link isFiniteNumber} is the only way to get one.
 */
export type FiniteNumber = number & { readonly [finite]: true };

/** Whether something is a number that can be an amount. */
export const isFiniteNumber = (value: unknown): value is FiniteNumber => Number.isFinite(value);
