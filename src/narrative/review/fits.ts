import { judge } from '../../budget/judge';
import type { Claim } from '../read/Claim';

/** Whether these parts may add up to this total, exactly or by rounding. For choosing what a sentence speaks of. */
export const fits = (total: Claim, parts: readonly Claim[]): boolean =>
  judge({
    kind: 'linear',
    rule: '',
    subject: { table: '' },
    total: total.figure,
    totalLabel: '',
    parts: parts.map((p) => ({ figure: p.figure, weight: 1, label: '' })),
    comparison: 'equal',
  }).verdict !== 'inconsistent';
