import { judge } from '../../budget/judge';
import type { Relation } from '../../budget/Relation';

/**
 * The tables' exact values decide, not the intervals of the written figures. Only where the written figures give the stated
 * one to its last digit is a difference from the exact values nothing but their rounding, and the text right by itself.
 */
export function decide(exact: Relation, asWritten: Relation | undefined): Relation {
  if (!asWritten) return exact;
  const { verdict } = judge(exact);
  const fails = verdict === 'inconsistent' || verdict === 'truncated';
  return fails && judge(asWritten).verdict === 'consistent' ? asWritten : exact;
}
