import { verdictOfRatio } from '../../budget/verdictOf';
import type { Claim } from '../Reading';

/** Whether a stated share may be this part over this whole. For choosing what the words mean. */
export const fitsShare = (stated: Claim, part: Claim, whole: Claim): boolean =>
  !['inconsistent', 'cannot-tell'].includes(
    verdictOfRatio(
      'share',
      stated.figure,
      [{ figure: part.figure, weight: 1 }],
      [{ figure: whole.figure, weight: 1 }],
    ),
  );
