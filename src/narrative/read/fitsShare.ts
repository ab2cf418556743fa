import { judge } from '../../budget/judge';
import type { Claim } from './Claim';

/** Whether a stated share may be this part over this whole. For choosing what the words mean. */
export const fitsShare = (stated: Claim, part: Claim, whole: Claim): boolean =>
  !['inconsistent', 'cannot-tell'].includes(
    judge({
      kind: 'ratio',
      rule: '',
      subject: { table: '' },
      stated: stated.figure,
      statedLabel: '',
      numerator: [{ figure: part.figure, weight: 1, label: '' }],
      denominator: [{ figure: whole.figure, weight: 1, label: '' }],
      ratio: 'share',
    }).verdict,
  );
