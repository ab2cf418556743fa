import type { TextMeasure } from '../measure/TextMeasure';
import { groupOf } from '../vocabulary/groups';

/** `运行费8万元，主要包括燃料费等；公务接待费16万元`: of two parts of one whole neither is a part of the other. */
export const standBeside = (total: TextMeasure | undefined, part: TextMeasure | undefined): boolean => {
  const group = groupOf(part);
  return group !== undefined && NEVER_NESTED.includes(group) && groupIn(total) === group;
};

/** Groups whose names cannot mean a part of each other. */
const NEVER_NESTED: readonly string[] = ['three-public', 'classes'];

/** What cars cost to buy or to run belongs to one of the “三公”. */
const groupIn = (m: TextMeasure | undefined): string | undefined => {
  const group = groupOf(m);
  return group === 'vehicles' ? 'three-public' : group;
};
