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
}

/** 收支结余, 本年收支差额, 收支相抵后结余, 本年盈余: what was left from before is called otherwise. */
const CALLED = /(?:^|本年|当年|年度|收支)(?:收支)?(?:相抵,?后?)?(?:结余|差额|盈余|余额)(?:为|是|共)?$/;

const TOTALS: readonly string[] = ['total', 'year', 'current'];

const isTotal = (m: TextMeasure | undefined, family: string): boolean =>
  m !== undefined && m.family === family && TOTALS.includes(m.part) && !m.subject && !m.qualifier;

/**
 * `总收入39万元，总支出37万元，收支结余2万元`: the last income and the last expenditure that a paragraph tells before. What was left from
 * before may have been added, so that only a slip tells.
 */
export function surpluses({ claims }: Reading): readonly Surplus[] {
  const levels = claims.filter((c) => c.role === 'level' && isMoney(c.figure.unit) && !c.approximate);
  return levels.flatMap((surplus, at): readonly Surplus[] => {
    if (!CALLED.test(surplus.label)) return [];
    const before = levels
      .slice(0, at)
      .filter(
        (c) => paragraphOf(c) === paragraphOf(surplus) && stageKey(c.period) === stageKey(surplus.period),
      );
    const income = before.findLast((c) => isTotal(c.measure, 'income'));
    const spent = before.findLast((c) => isTotal(c.measure, 'expenditure'));
    return income && spent && income.figure.value.greaterThanOrEqualTo(0) ? [{ surplus, income, spent }] : [];
  });
}
