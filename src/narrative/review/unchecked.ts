import type { Claim } from '../../text/Reading';
import type { CannotTellReason } from '../../budget/Relation';
import type { UnlinkedReason } from '../../rules/TextInput';
import type { TextInput } from '../../rules/TextInput';

/** Why nothing was held against a claim: ids of messages. */
export type UncheckedReason =
  | UnlinkedReason
  | 'unchecked.threshold'
  | 'unchecked.reason'
  | 'unchecked.no-base'
  | 'unchecked.no-whole'
  | 'unchecked.no-plan'
  | 'unchecked.like-for-like'
  | 'unchecked.year-unknown'
  | 'unchecked.year-apart'
  | 'unchecked.year-alone'
  | `cannot-tell.${CannotTellReason}`;

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
      return input.document.year === undefined
        ? 'unchecked.year-unknown'
        : claim.period.when === 'other'
          ? 'unchecked.year-apart'
          : 'unchecked.year-alone';
    case 'change':
    case 'rate':
      return likeForLike.has(claim) ? 'unchecked.like-for-like' : 'unchecked.no-base';
    case 'level':
      return claim.measure?.family === 'count' ? 'unchecked.not-in-tables' : input.links.reason(claim);
    case 'other':
      return 'unchecked.no-measure';
  }
}
