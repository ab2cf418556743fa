import type { Diagnosis } from '../../diagnose/Diagnosis';
import { placeKey } from '../../budget/Place';

/** One thing that may be wrong, with the other ways to explain the same findings. */
export interface Explanation {
  readonly key: string;
  /** The best diagnosis, with those that must be corrected together with it. */
  readonly diagnoses: readonly [Diagnosis, ...Diagnosis[]];
  /** Other figures whose correction would heal the same; best first. */
  readonly alternatives: readonly Diagnosis[];
  /** Indexes into the result's findings. */
  readonly explains: readonly number[];
}

/** Gathers the diagnoses of each group of violations under the best of them. Keeps the order of the groups. */
export function explanationsOf(diagnoses: readonly Diagnosis[]): readonly Explanation[] {
  const groups = new Map<number, Diagnosis[]>();
  for (const d of diagnoses) {
    const members = groups.get(d.group);
    if (members) members.push(d);
    else groups.set(d.group, [d]);
  }
  return [...groups.values()].flatMap((members) => {
    const least = Math.min(...members.map((d) => d.rank));
    const [first, ...others] = members.filter((d) => d.rank === least);
    if (!first) return [];
    const best = [first, ...others] as const;
    const alternatives = members.filter((d) => d.rank !== least).sort((a, b) => a.rank - b.rank);
    const explains = [...new Set(best.flatMap((d) => d.explains))].sort((a, b) => a - b);
    return [
      { key: best.map((d) => placeKey(d.figure.place)).join('+'), diagnoses: best, alternatives, explains },
    ];
  });
}
