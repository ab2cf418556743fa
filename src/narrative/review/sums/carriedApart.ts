import { inUnit } from '../../../budget/Figure';
import { groupBy } from '../../../budget/groupBy';
import { oncePer } from '../../../budget/oncePer';
import { isMoney } from '../../../budget/Unit';
import type { Claim, Reading } from '../../../text/Reading';

/**
 * Whether two amounts differ by what the sentence of one of them says was left from before: `拨款761.21万元（含上年结转5.01万元）…。拨款756.20万元`,
 * `基金支出158万元，年初结转8万元，本年收入150万元`. They are two then.
 */
export const carriedApart = oncePer(({ claims }: Reading): ((a: Claim, b: Claim) => boolean) => {
  const carried = groupBy(
    claims.filter((c) => isMoney(c.figure.unit) && /结[转余]/.test(c.label)),
    (c) => c.sentence,
  );
  return (a, b) => {
    const rest = inUnit(a.figure, '元').value.minus(inUnit(b.figure, '元').value).abs();
    return [a, b].some(({ sentence }) =>
      carried.get(sentence)?.some((c) => c !== a && c !== b && inUnit(c.figure, '元').value.equals(rest)),
    );
  };
});
