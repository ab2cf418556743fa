import type { Decimal } from 'decimal.js';
import { inUnit } from '../../../budget/Figure';
import { isMoney } from '../../../budget/Unit';
import { stageKey } from '../../../text/Period';
import type { TextMeasure } from '../../../text/measure/TextMeasure';
import type { Claim, Reading } from '../../../text/Reading';
import { paragraphOf } from '../paragraphOf';

/** What is left of an income when an expenditure is paid. */
interface Surplus {
  readonly surplus: Claim;
  readonly income: Claim;
  readonly spent: Claim;
  /** More was spent: it is what is lacking. */
  readonly lacking?: true;
  /** 本年收支结余 behind 本年收入 and 本年支出: hardly anything else is meant. */
  readonly likely?: true;
}

/** 收支结余, 本年收支差额, 收支相抵后结余, 本年盈余: what was left from before is called otherwise. */
const CALLED =
  /(?:^|本年|当年|年度|收支)(?:收支)?(?:相抵,?后?)?(?:结余|差额|盈余|余额)(?:预算|决算|执行)?数?(?:为|是|共)?$/;

/** `收支总量相抵，财政赤字20亿元`: what was spent and not taken in. */
const LACKING = /赤字(?:为|是|共)?$/;

const TOTALS: readonly string[] = ['total', 'year', 'current'];

/** 总收入, 保险基金收入, 收入总量, 支出决算数. */
const SIDES = {
  income: /收入(?:总量|总计|合计)?(?:预算|决算|执行)?数?(?:为|是|达到?)?$|^(?:预算|决算|执行)数$/,
  expenditure: /支出(?:总量|总计|合计)?(?:预算|决算|执行)?数?(?:为|是|达到?)?$|^(?:预算|决算|执行)数$/,
} as const;

type Side = keyof typeof SIDES;

/** So many amounts of each side are tried. */
const NEAREST = 6;

const isTotal = (m: TextMeasure | undefined, family: Side): boolean =>
  m !== undefined && m.family === family && TOTALS.includes(m.part) && !m.subject && !m.qualifier;

/**
 * `总收入39万元，总支出37万元，收支结余2万元`: the income and the expenditure that a paragraph tells before, the last ones by the words, or
 * those that come to it. What was left from before may have been added, so that only a slip tells.
 */
export function surpluses({ claims, lists }: Reading): readonly Surplus[] {
  const parts = new Set(lists.flatMap((l) => l.parts));
  const levels = claims.filter((c) => c.role === 'level' && isMoney(c.figure.unit) && !c.approximate);
  return levels.flatMap((surplus, at): readonly Surplus[] => {
    const lacking = LACKING.test(surplus.label);
    if (!lacking && !CALLED.test(surplus.label)) return [];
    const before = levels
      .slice(0, at)
      .filter(
        (c) => paragraphOf(c) === paragraphOf(surplus) && stageKey(c.period) === stageKey(surplus.period),
      );
    const sides = (side: Side): readonly Claim[] => {
      const called = before.filter((c) => SIDES[side].test(c.label));
      const named = before.filter((c) => isTotal(c.measure, side));
      // What makes up a sum that is told is only a part of its side.
      const whole = (all: readonly Claim[]): Claim | undefined => all.findLast((c) => !parts.has(c));
      const nearest = [whole(named), whole(called), named.at(-1), ...called.slice(-NEAREST).reverse()];
      return [...new Set(nearest)].flatMap((c) => (c ? [c] : []));
    };
    const [income, spent] = [sides('income'), sides('expenditure')];
    const pairs = income.flatMap((i) => spent.filter((s) => s !== i).map((s) => ({ income: i, spent: s })));
    const fits = ({ income: i, spent: s }: Pick<Surplus, 'income' | 'spent'>): boolean =>
      yuan(surplus).equals(lacking ? yuan(s).minus(yuan(i)) : yuan(i).minus(yuan(s)));
    const pair = pairs.find(fits) ?? pairs[0];
    return pair && pair.income.figure.value.greaterThanOrEqualTo(0)
      ? [
          {
            surplus,
            ...pair,
            ...(lacking ? { lacking } : {}),
            ...(isLikely(surplus, pair, parts) ? { likely: true } : {}),
          },
        ]
      : [];
  });
}

function isLikely(
  surplus: Claim,
  { income, spent }: Pick<Surplus, 'income' | 'spent'>,
  parts: ReadonlySet<Claim>,
): boolean {
  const sides = [income, spent];
  if (surplus.sentence - income.sentence >= FAR || sides.some((c) => parts.has(c))) return false;
  return /[本当]年/.test(surplus.label) || sides.every((c) => /[本当]年|总/.test(c.label));
}

/** So many sentences a figure that is meant stands away at most. */
const FAR = 6;

const yuan = (c: Claim): Decimal => inUnit(c.figure, '元').value;
