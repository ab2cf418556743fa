/** The items by key, groups and items in the order of their first occurrence. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

/** The groups by how many belong to them, most first; equals in the order of their first occurrence. */
export const byFrequency = <T, K>(items: readonly T[], key: (item: T) => K): T[][] =>
  [...groupBy(items, key).values()].sort((a, b) => b.length - a.length);
