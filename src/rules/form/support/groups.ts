import { groupBy } from '../../../budget/groupBy';

/** The groups by how many belong to them, most first; equals in the order of their first occurrence. */
export const byFrequency = <T, K>(items: readonly T[], key: (item: T) => K): T[][] =>
  [...groupBy(items, key).values()].sort((a, b) => b.length - a.length);
