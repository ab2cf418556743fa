import { inUnit } from '../../../budget/Figure';
import { groupBy } from '../../../budget/groupBy';
import { isMoney } from '../../../budget/Unit';
import type { Claim, Reading } from '../../../text/Reading';
import { paragraphOf } from '../paragraphOf';

/** The sums of the two sides of one budget. */
interface BalancedSums {
  readonly income: Claim;
  readonly spent: Claim;
}

/** 收入总量, 支出总计: what there is with all that is added to it. */
const SUM_OF = /(收入|支出)(?:总量|总计)(?:数|额)?(?:为|是|达到?)?$/;

/** More sums of one side are of several bodies. */
const MOST = 4;

/** What one side has more than the other. */
const REST = /结余|差额|相抵|超支|赤字|盈余/;

/**
 * `加上…，收入总量为90万元。…，加上结转下年等，支出总量为90万元`: the sums of a paragraph that tells as many of one side as of the other.
 * What one side has more is told, or it is a slip.
 */
export function balancedSums({ claims }: Reading): readonly BalancedSums[] {
  const amounts = claims.filter((c) => isMoney(c.figure.unit) && !c.approximate);
  return [...groupBy(amounts, paragraphOf).values()].flatMap((all) => {
    const own = all.filter((c) => c.role === 'level');
    const [income, spent] = ['收入', '支出'].map((side) => own.flatMap((c, at) => sumsAt(own, c, at, side)));
    if (income!.length !== spent!.length || income!.length > MOST) return [];
    return income!
      .map((c, i) => ({ income: c, spent: spent![i]! }))
      .filter((pair) => areOfOneBody(pair) && !all.some((c) => isRest(c, pair)));
  });
}

/** A sum of that side, and what it was adjusted to: `收入总量由80万元调整为90万元`. */
function sumsAt(own: readonly Claim[], c: Claim, at: number, side: string): readonly Claim[] {
  if (SUM_OF.exec(c.label)?.[1] !== side) return [];
  const next = own[at + 1];
  return c.how.production === 'from' && next?.how.production === 'up to'
    ? [c, { ...next, label: c.label }]
    : [c];
}

const areOfOneBody = ({ income: { measure: a }, spent: { measure: b } }: BalancedSums): boolean =>
  a?.scope === undefined || b?.scope === undefined || a.scope === b.scope;

const isRest = (c: Claim, { income, spent }: BalancedSums): boolean =>
  REST.test(c.label) &&
  inUnit(c.figure, '元').value.equals(
    inUnit(income.figure, '元').value.minus(inUnit(spent.figure, '元').value).abs(),
  );
