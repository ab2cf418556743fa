import { samePeriod, type Period } from '../Period';
import type { Placed } from './Placed';

/** What may be a part of a list, or its total. */
export const isPart = (f: Placed): boolean =>
  f.claim.role === 'level' &&
  (f.edge.part === 'level' || f.edge.part === 'to') &&
  !f.inReason &&
  !/^(?:主要)?(?:是|即|也就是)/.test(f.words);

export const isAt = ({ claim }: Placed, period: Period): boolean => samePeriod(claim.period, period);
