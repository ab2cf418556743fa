import type { Decimal } from 'decimal.js';
import type { Figure } from '../../budget/Figure';
import { EXACT, written } from '../../budget/Figure';
import { cellPlace } from '../../budget/Place';
import type { LinearRelation, RatioRelation, Term } from '../../budget/Relation';
import type { NumberStyle } from '../outlines/Outline';
import { simpleQuantity, type Comparison, type Quantity, type QuantityValue } from './Quantity';
import { writeAmount, writePercent } from './writtenNumber';

/** Id under which the relations of written figures go. */
export const WRITTEN = 'narrative-written';

/**
 * Puts last year beside this year. Direction, difference and rate come from the figures as written, so that the sentence
 * holds for whoever recomputes it from its own numbers.
 */
export function compared(current: Quantity, last: Quantity, style: NumberStyle): Quantity {
  if (!current.value || !last.value) return { ...current, 上年: last };
  const now = current.value.written.value;
  const then = last.value.written.value;
  const change = now.minus(then);
  const comparison: Comparison = change.isZero() ? '持平' : change.isPositive() ? '增加' : '减少';
  const negative = now.isNegative() || then.isNegative();
  const base = {
    ...current,
    上年: last,
    比较: comparison,
    有增减: !change.isZero(),
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
  const rateValue: QuantityValue = {
    ...difference,
    kind: 'rate',
    unit: '%',
    written: writePercent(rate, style),
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

/**
 * The share of a part in a whole, from the exact figures.
 * @returns a quantity that is not known when either is not, or when the whole is zero
 */
export function shareOf(part: Quantity, whole: Quantity, style: NumberStyle): Quantity {
  const name = `${part.名称}占比`;
  const of = whole.value;
  if (!part.value || !of || of.exact.isZero()) return simpleQuantity(name, undefined, '%');
  const share = part.value.exact.div(of.exact).times(100);
  return simpleQuantity(
    name,
    {
      kind: 'share',
      unit: '%',
      written: writePercent(share, style),
      exact: share,
      sources: [...part.value.sources, ...of.sources],
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
