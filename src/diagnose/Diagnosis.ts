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
  /** True when no other least set of figures would do. */
  readonly unique: boolean;
  /** Figures that must be corrected together with this one, by their index in the list of diagnoses. */
  readonly together?: readonly number[];
}
