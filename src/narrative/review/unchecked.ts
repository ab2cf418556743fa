import type { Claim } from '../../text/Reading';
import type { UncheckedReason } from './link';
import type { TextInput } from './TextRule';

/** Why nothing was held against a claim. Every claim that was not checked has one reason. */
export function uncheckedReason(
  claim: Claim,
  input: TextInput,
  likeForLike: ReadonlySet<Claim>,
): UncheckedReason {
  if (claim.approximate) return 'unchecked.approximate';
  switch (claim.role) {
    case 'threshold':
      return 'unchecked.threshold';
    case 'reason':
      return 'unchecked.reason';
    case 'share':
      return 'unchecked.no-whole';
    case 'completion':
      return 'unchecked.no-plan';
    case 'year':
      return 'unchecked.other-year';
    case 'change':
    case 'rate':
      return likeForLike.has(claim) ? 'unchecked.like-for-like' : 'unchecked.no-base';
    case 'level':
      return claim.measure?.family === 'count' ? 'unchecked.not-in-tables' : input.links.reason(claim);
    case 'other':
      return 'unchecked.no-measure';
  }
}
