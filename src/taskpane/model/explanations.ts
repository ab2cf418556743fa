import type { Diagnosis } from '../../diagnose/Diagnosis';
import { placeKey } from '../../budget/Place';

/** One thing that may be wrong, with the other ways to explain the same findings. */
export interface Explanation {
  readonly key: string;
  /** The best diagnosis, with those that must be corrected together with it. */
  readonly diagnoses: readonly Diagnosis[];
  /** Other figures, any of which would explain the same; best first. */
  readonly alternatives: readonly Diagnosis[];
  /** Indexes into the result's findings. */
  readonly explains: readonly number[];
}

/** Gathers the diagnoses that compete for the same findings under the best of them. Keeps their order. */
export function explanationsOf(diagnoses: readonly Diagnosis[]): readonly Explanation[] {
  const used = new Set<number>();
  const explained = new Set<number>();
  const out: Explanation[] = [];
  diagnoses.forEach((best, i) => {
    if (used.has(i)) return;
    used.add(i);
    const group = [
      best,
      ...(best.together ?? []).flatMap((j) => (used.has(j) ? [] : (used.add(j), diagnoses[j] ?? []))),
    ];
    const explains = [...new Set(group.flatMap((d) => d.explains))].sort((a, b) => a - b);
    const same = explains.join();
    const alternatives = diagnoses.filter((d, j) => {
      if (used.has(j) || [...d.explains].sort((a, b) => a - b).join() !== same) return false;
      used.add(j);
      return true;
    });
    if (explains.every((f) => explained.has(f))) return;
    for (const f of explains) explained.add(f);
    out.push({
      key: group.map((d) => placeKey(d.figure.place)).join('+'),
      diagnoses: group,
      alternatives,
      explains,
    });
  });
  return out;
}
