import { Decimal } from 'decimal.js';
import { inUnit, written, type Figure } from '../../../budget/Figure';
import { groupBy } from '../../../budget/groupBy';
import type { Term } from '../../../budget/Relation';
import { isMoney } from '../../../budget/Unit';
import { sameMeasure } from '../../../text/measure/TextMeasure';
import { isOwnPlan } from '../../../text/Period';
import type { Claim, Completion, Reading } from '../../../text/Reading';

/** A rate of completion with the plan that the others leave for it. */
export interface ImpliedPlan {
  readonly stated: Claim;
  readonly executed: Claim;
  readonly planned: readonly Term[];
  readonly claims: readonly Claim[];
}

type Part = Completion & { readonly executed: Claim };

/** Rates of three digits or more tell a plan well enough. */
const DIGITS = 3;

/**
 * `预算22.00万元，支出8.77万元，其中：甲支出8.47万元，完成预算的60.50%；乙支出0.30万元，完成预算的3.75%`: the plans of the parts stand
 * nowhere, but follow from their rates, and make up the plan of the whole.
 */
export function impliedPlans({ claims, lists, completions }: Reading): readonly ImpliedPlan[] {
  const byExecuted = new Map(completions.flatMap((c) => (c.executed ? [[c.executed, c] as const] : [])));
  const plans = groupBy(
    claims.filter((c) => c.role === 'level' && isOwnPlan(c.period)),
    (c) => c.sentence,
  );
  return lists.flatMap((list): readonly ImpliedPlan[] => {
    const beside = plans.get(list.total.sentence)?.find((c) => sameMeasure(c.measure, list.total.measure));
    const whole = byExecuted.get(list.total)?.planned ?? beside;
    if (!whole || !isMoney(whole.figure.unit) || whole.approximate) return [];
    const spent = list.parts.filter((p) => !p.figure.value.isZero());
    const parts = spent.map((p) => byExecuted.get(p));
    if (parts.length === 0 || !parts.every(isUseful)) return [];
    return parts.map((part) => ({
      stated: part.stated,
      executed: part.executed,
      planned: [
        { figure: whole.figure, weight: 1 as const, label: whole.label },
        ...parts
          .filter((o) => o !== part)
          .map((o) => ({ figure: planOf(o, whole.figure), weight: -1 as const, label: o.executed.label })),
      ],
      claims: [part.stated, part.executed, whole],
    }));
  });
}

const isUseful = (c: Completion | undefined): c is Part =>
  c?.executed !== undefined &&
  !c.planned &&
  !c.stated.approximate &&
  !c.executed.approximate &&
  !c.stated.figure.value.isZero() &&
  c.stated.figure.value.toFixed(decimalsOf(c.stated.figure)).replace('.', '').length >= DIGITS;

const decimalsOf = ({ precision, value }: Figure): number =>
  precision.kind === 'written' ? precision.decimals : value.decimalPlaces();

/** What was executed over its rate, as precise as the rate is. */
function planOf({ executed, stated }: Part, like: Figure): Figure {
  const figure = isMoney(like.unit) ? inUnit(executed.figure, like.unit) : executed.figure;
  const value = figure.value.times(100).dividedBy(stated.figure.value);
  const half = new Decimal(0.5).times(new Decimal(10).pow(-decimalsOf(stated.figure)));
  const wide = value.times(half).dividedBy(stated.figure.value);
  const decimals = Math.max(0, Math.floor(-Decimal.log10(wide.times(2)).toNumber()));
  const usual = figure.precision.kind === 'written' ? figure.precision.decimals : 0;
  return { ...figure, value, precision: written(Math.min(decimals, usual)), origin: 'derived' };
}
