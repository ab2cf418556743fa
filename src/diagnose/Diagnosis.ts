import type { Figure } from '../budget/Figure';
import type { Measured } from '../budget/Finding';

/** Why a figure is thought to be a keying slip. Ids of messages under `diagnose.` */
export type SlipKind =
  | 'transposed-digits'
  | 'doubled-digit'
  | 'dropped-digit'
  | 'mistyped-digit'
  | 'decimal-shift'
  | 'unit-shift'
  | 'sign-flipped'
  | 'neighbours-swapped'
  | 'repeats-row-above'
  | 'repeats-last-year'
  | 'typed-among-formulas'
  | 'only-explanation';

/** A figure that, corrected, would heal the relations it breaks. */
export interface Diagnosis {
  readonly figure: Figure;
  readonly stated: Measured;
  /** What it must become, in its own unit; absent when the relations leave it open. */
  readonly suggested?: Measured;
  readonly why: readonly SlipKind[];
  /** Indexes into the findings that it explains. */
  readonly explains: readonly number[];
  /** True when every least set of figures corrects this one, to this value. */
  readonly unique: boolean;
  /** Figures that must be corrected together with this one, by their index in the list of diagnoses. */
  readonly together?: readonly number[];
  /** Which group of connected violations it belongs to, from 0. Alternatives share it. */
  readonly group: number;
  /** Its place among the alternatives of its group: 0 is the best. */
  readonly rank: number;
}

/** A group of violations for which no least set of figures can be named. */
export interface Undetermined {
  /**
   * `too-many-errors`: more figures are wrong together than are searched for; `too-much-work`: the search was cut off;
   * `no-correction`: no change of figures within the bound satisfies all relations.
   */
  readonly reason: 'too-many-errors' | 'too-much-work' | 'no-correction';
  /** Indexes into the findings of the group. */
  readonly findings: readonly number[];
  /** Figures in most of the violated relations, the most first. */
  readonly candidates: readonly Figure[];
}

export interface DiagnosisReport {
  /** Best first: the first choice of every group, then the alternatives. */
  readonly diagnoses: readonly Diagnosis[];
  readonly undetermined: readonly Undetermined[];
}
