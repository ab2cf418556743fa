import { verdictOfSum } from '../../budget/verdictOf';
import type { Claim } from '../Reading';

/** Whether these parts may add up to this total, exactly or by rounding. For choosing what a sentence speaks of. */
export const fits = (total: Claim, parts: readonly Claim[]): boolean =>
  verdictOfSum(
    total.figure,
    parts.map((p) => p.figure),
  ) !== 'inconsistent';
