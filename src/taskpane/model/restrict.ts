import type { ReviewResult } from '../../pipeline/results';
import type { Ignored } from '../../report/ignoring/Ignored';
import { keepFindings, withoutIgnored, type Restrictable } from '../../report/ignoring/withoutIgnored';
import { reviewKey } from '../../report/reviewKey';

/** The result without the rules that a person has switched off; what they would have compared is not counted as compared. */
export function withoutRules<Result extends Restrictable>(result: Result, off: ReadonlySet<string>): Result {
  if (off.size === 0) return result;
  const others = {
    ...result,
    relations: result.relations.filter(({ relation }) => !off.has(relation.rule)),
    cannotTell: result.cannotTell.filter((c) => !off.has(c.rule)),
    rulesOff: [...off],
  };
  return keepFindings(others, (f) => !off.has(f.rule));
}

/** {@link withoutIgnored} of a review, whose findings go by the words of their sentences. */
export const reviewWithoutIgnored = (result: ReviewResult, ignored: Ignored): ReviewResult =>
  withoutIgnored(result, ignored, reviewKey(result.document));
