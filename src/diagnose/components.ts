import { addTo } from '../budget/groupBy';
import type { System } from './System';

/** Violated equations that share unknowns, directly or through one another; in the order of the book. */
export function components(system: System, violated: readonly number[]): number[][] {
  const byUnknown = new Map<number, number[]>();
  for (const e of violated)
    for (const x of system.unknownsOf(e)) {
      addTo(byUnknown, x, e);
    }
  const seen = new Set<number>();
  // A figure in many equations is gone through once, not once for each of them.
  const spread = new Set<number>();
  const groups: number[][] = [];
  for (const start of violated) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (let i = 0; i < group.length; i++) {
      for (const x of system.unknownsOf(group[i]!)) {
        if (spread.has(x)) continue;
        spread.add(x);
        for (const e of byUnknown.get(x) ?? []) {
          if (seen.has(e)) continue;
          seen.add(e);
          group.push(e);
        }
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}
