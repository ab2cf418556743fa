import { judge } from '../../budget/judge';
import type { Relation } from '../../budget/Relation';

/**
 * The tables' exact values decide, not the intervals of the written figures. Only where the written figures give the stated
 * one to its last digit is a difference from the exact values nothing but their rounding, and the text right by itself.
 * @param asPrinted over the cells as precise as their tables print them: a table of two decimals has no exact values
 */
export function decide(exact: Relation, asWritten: Relation | undefined, asPrinted?: Relation): Relation {
  const { verdict } = judge(exact);
  if (verdict !== 'inconsistent' && verdict !== 'truncated') return exact;
  if (asWritten && judge(asWritten).verdict === 'consistent') return asWritten;
  return asPrinted && judge(asPrinted).verdict === 'rounding' ? asPrinted : exact;
}
