import { Decimal } from 'decimal.js';
import { EXACT } from '../../../budget/Figure';
import { verdictOfSum } from '../../../budget/verdictOf';
import { fitsShare } from '../../../text/choose/fitsShare';
import type { Claim, PartsList, Share } from '../../../text/Reading';

/**
 * `收入总计100万元，其中：财政拨款35万元，占35%；其他收入7万元，占7%`: each share is right, and together they leave some of the whole.
 * Then the list does, too, whatever kinds it names.
 *
 * @param shares those that the text tells of this total
 */
export function leavesSomeByShares(
  shares: readonly Share[] | undefined,
  total: PartsList['total'],
  parts: readonly Claim[],
): boolean {
  const told = parts.filter((p) => !p.figure.value.isZero());
  const stated = told.flatMap(
    (p) =>
      shares?.find((s) => s.part === p && s.whole === total && fitsShare(s.stated, p, total))?.stated
        .figure ?? [],
  );
  const [first] = stated;
  if (!first || told.length < 2 || stated.length < told.length) return false;
  const sum = stated.reduce((s, f) => s.plus(f.value), new Decimal(0));
  const whole = { ...first, value: new Decimal(100), precision: EXACT };
  return sum.lessThan(100) && verdictOfSum(whole, stated) === 'inconsistent';
}
