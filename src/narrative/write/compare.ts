import type { Decimal } from 'decimal.js';
import type { Figure } from '../../budget/Figure';
import { EXACT, written } from '../../budget/Figure';
import { cellPlace } from '../../budget/Place';
import type { LinearRelation, RatioRelation, Term } from '../../budget/Relation';
import type { NumberStyle } from '../outlines/Outline';
import {
  simpleQuantity,
  type AgainstPlan,
  type Comparison,
  type Quantity,
  type QuantityValue,
} from './Quantity';
import { writeAmount, writePercent, writeShare } from './writtenNumber';

/** Id under which the relations of written figures go. */
export const WRITTEN = 'narrative-written';

/** How it compares with something else tells nothing of a base that is not known. */
function notCompared({ 差额: _change, 增幅: _rate, ...own }: Quantity, last: Quantity): Quantity {
  return { ...own, 上年: last, 比较: '不明', 有增减: false, 要原因: false, 上年为零: false, 有负数: false };
}

/**
 * Puts last year beside this year. Direction, difference and rate come from the figures as written, so that the sentence
 * holds for whoever recomputes it from its own numbers.
 */
export function compared(current: Quantity, last: Quantity, style: NumberStyle): Quantity {
  if (!current.value || !last.value) return notCompared(current, last);
  const now = current.value.written.value;
  const then = last.value.written.value;
  const change = now.minus(then);
  const comparison: Comparison = change.isZero() ? '持平' : change.isPositive() ? '增加' : '减少';
  const negative = now.isNegative() || then.isNegative();
  const base = {
    ...current,
    上年: last,
    ...(last.value.executed ? { 上年执行: true } : {}),
    比较: comparison,
    有增减: !change.isZero(),
    要原因: !change.isZero(),
    上年为零: then.isZero(),
    有负数: negative,
  };
  if (change.isZero()) return base;
  const parts = change.isPositive() ? [term(current, 1), term(last, -1)] : [term(last, 1), term(current, -1)];
  const sources = [...current.value.sources, ...last.value.sources];
  const subject = { table: current.名称 };
  const difference: QuantityValue = {
    kind: 'change',
    unit: current.value.unit,
    written: writeAmount(change.abs(), style),
    exact: change.abs(),
    sources,
    ...(current.value.path ? { path: current.value.path } : {}),
    relate: (total): LinearRelation => ({
      kind: 'linear',
      rule: WRITTEN,
      subject,
      total,
      totalLabel: '增减额',
      parts,
      comparison: 'equal',
    }),
  };
  const withDifference = { ...base, 差额: simpleQuantity(`${current.名称}增减额`, difference) };
  if (then.isZero() || negative) return withDifference;
  const rate: Decimal = change.abs().div(then).times(100);
  const writtenRate = writePercent(rate, style);
  // 减少0.05万元，下降0%: a change too small for the text's decimals has no rate to be written.
  if (writtenRate.value.isZero()) return withDifference;
  const rateValue: QuantityValue = {
    ...difference,
    kind: 'rate',
    unit: '%',
    written: writtenRate,
    exact: rate,
    relate: (stated): RatioRelation => ({
      kind: 'ratio',
      rule: WRITTEN,
      subject,
      stated,
      statedLabel: '增减比例',
      numerator: parts,
      denominator: [term(last, 1)],
      ratio: 'rate',
    }),
  };
  return { ...withDifference, 增幅: simpleQuantity(`${current.名称}增减比例`, rateValue, '%') };
}

/** The written figure of a quantity as a term of a relation, placed at its first cell. */
function term(q: Quantity, weight: 1 | -1): Term {
  const v = q.value!;
  const figure: Figure = {
    value: v.written.value,
    unit: v.unit,
    precision: written(v.written.decimals),
    origin: 'derived',
    place: v.sources[0]?.place ?? cellPlace('', 1, 1),
  };
  return { figure, weight, label: q.名称 };
}

/** The unrounded figure of a known quantity as a term of a relation. */
export function exactTerm(q: Quantity): Term {
  const written = term(q, 1);
  return { ...written, figure: { ...written.figure, value: q.value!.exact, precision: EXACT } };
}

/** Puts what was planned beside what was spent; the direction by the figures as written, the rate by the exact ones. */
export function againstPlan(spent: Quantity, plan: Quantity, style: NumberStyle): Quantity {
  if (!spent.value || !plan.value) return { ...spent, 预算: plan, 比预算: '不明' };
  const more = spent.value.written.value.comparedTo(plan.value.written.value);
  const stands: AgainstPlan = more > 0 ? '大于' : more < 0 ? '小于' : '持平';
  const base = { ...spent, 预算: plan, 比预算: stands };
  if (plan.为零 || plan.value.exact.isZero()) return base;
  const name = `${spent.名称}完成率`;
  return { ...base, 完成率: percentOf(name, spent, plan, 'completion', style) };
}

/**
 * The share of a part in a whole, from the exact figures.
 * @returns a quantity that is not known when either is not, or when the whole is zero
 */
export function shareOf(part: Quantity, whole: Quantity, style: NumberStyle): Quantity {
  const name = `${part.名称}占比`;
  return part.value && whole.value && !whole.value.exact.isZero()
    ? percentOf(name, part, whole, 'share', style)
    : simpleQuantity(name, undefined, '%');
}

/** One known figure in percent of another, from the exact figures. */
function percentOf(
  name: string,
  part: Quantity,
  whole: Quantity,
  kind: 'share' | 'completion',
  style: NumberStyle,
): Quantity {
  const [over, under] = [part.value!, whole.value!];
  const share = over.exact.div(under.exact).times(100);
  return simpleQuantity(
    name,
    {
      kind,
      unit: '%',
      written: writeShare(share, style),
      exact: share,
      sources: [...over.sources, ...under.sources],
      relate: (stated): RatioRelation => ({
        kind: 'ratio',
        rule: WRITTEN,
        subject: { table: whole.名称, row: part.名称 },
        stated,
        statedLabel: name,
        numerator: [exactTerm(part)],
        denominator: [exactTerm(whole)],
        ratio: 'share',
      }),
    },
    '%',
  );
}
