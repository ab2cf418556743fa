import { isMoney } from '../../../budget/Unit';
import type { Claim, Reading } from '../../../text/Reading';
import type { ChangeSum } from './ChangeSum';

/**
 * `较上年增加21.38万元，主要原因是拨款增加21.38万元`: a reason of one amount may be all of the change, or some of it: a slip alone is told.
 */
export function onlyReasons({ claims }: Reading): readonly ChangeSum[] {
  const amounts = claims.filter((c) => isMoney(c.figure.unit));
  return amounts.flatMap((total, i): readonly ChangeSum[] => {
    const [reason, next] = amounts.slice(i + 1, i + 3);
    if (!isChange(total, 'change') || !reason || !isChange(reason, 'reason')) return [];
    const isBehind =
      reason.sentence === total.sentence ||
      (reason.sentence === total.sentence + 1 && /^主要/.test(reason.label));
    if (!isBehind || reason.direction !== total.direction) return [];
    // Where the reason goes on, its amounts may be parts.
    if (next?.sentence === reason.sentence) return [];
    return [{ total, parts: [{ claim: reason, weight: 1 }], unsure: true, told: false }];
  });
}

const isChange = ({ role, direction, approximate }: Claim, as: Claim['role']): boolean =>
  role === as && (direction === 'up' || direction === 'down') && !approximate;
