import type { Decimal } from 'decimal.js';
import { EXACT, inUnit, intervalOf, type Figure } from '../../../budget/Figure';
import { addTo } from '../../../budget/groupBy';
import { isMoney } from '../../../budget/Unit';
import { textMeasureKey } from '../../../text/measure/TextMeasure';
import { samePeriod } from '../../../text/Period';
import type { Claim, Comparison, Reading } from '../../../text/Reading';
import { wholesOf } from '../../../text/vocabulary/groups';

/** The rate of a part, and the least that it can be: its change over all that its whole was. */
export interface ImpliedBase {
  readonly rate: Claim;
  readonly change: Claim;
  readonly whole: readonly Claim[];
  readonly least: Figure;
}

type Told = Comparison & { readonly change: Claim; readonly rate: Claim };

const isTold = (c: Comparison): c is Told =>
  c.change !== undefined &&
  c.rate !== undefined &&
  !c.likeForLike &&
  isMoney(c.change.figure.unit) &&
  !c.change.approximate &&
  !c.rate.approximate;

/**
 * `基本支出比上年增加20.00万元，增长20.00%`, and of a part of it `增加0.20万元，增长0.01%`: the change and its rate say what the part
 * was, 2000.00万元, and no part was more than its whole, 100.00万元.
 */
export function impliedBases({ comparisons }: Reading): readonly ImpliedBase[] {
  const before = new Map<string, Told[]>();
  return comparisons.filter(isTold).flatMap((part): readonly ImpliedBase[] => {
    const measure = part.now?.measure ?? part.subject;
    if (!measure) return [];
    const whole = measure.qualifier
      ? undefined
      : wholesOf(measure)
          .flatMap(
            (m) =>
              before.get(textMeasureKey({ ...m, ...(measure.scope ? { scope: measure.scope } : {}) })) ?? [],
          )
          .filter((c) => samePeriod(c.against, part.against))
          .at(-1);
    addTo(before, textMeasureKey(measure), part);
    const most = whole && mostOf(whole);
    if (!most || part.base || part.change.figure.value.isZero()) return [];
    const change = inUnit(part.change.figure, '元');
    const least = intervalOf(change).low.dividedBy(most).times(100);
    return least.greaterThan(0)
      ? [
          {
            rate: part.rate,
            change: part.change,
            whole: [whole.change, whole.rate],
            least: { ...part.rate.figure, value: least, precision: EXACT, origin: 'derived' },
          },
        ]
      : [];
  });
}

/** The most, in 元, that something can have been, by its change and its rate. */
function mostOf({ change, rate }: Told): Decimal | undefined {
  const lowest = intervalOf(rate.figure).low;
  if (rate.figure.value.isZero() || lowest.lessThanOrEqualTo(0)) return undefined;
  return intervalOf(inUnit(change.figure, '元')).high.dividedBy(lowest).times(100);
}
