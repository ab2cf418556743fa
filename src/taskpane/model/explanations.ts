import { causesOf, type Cause } from '../../diagnose/causes';
import type { Diagnosis } from '../../diagnose/Diagnosis';
import { placeKey } from '../../budget/Place';

/** One thing that is wrong, with the other ways to explain the same findings, under a name that stays. */
export interface Explanation extends Cause {
  readonly key: string;
}

/** The causes among the diagnoses. Keeps their order. */
export const explanationsOf = (diagnoses: readonly Diagnosis[]): readonly Explanation[] =>
  causesOf(diagnoses).map((cause) => ({
    ...cause,
    key: cause.diagnoses.map((d) => placeKey(d.figure.place)).join('+'),
  }));
