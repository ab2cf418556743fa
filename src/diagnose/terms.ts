import { Decimal } from 'decimal.js';
import { convertValue } from '../budget/Amount';
import type { Figure } from '../budget/Figure';
import type { Relation } from '../budget/Relation';
import { isMoney, type Unit } from '../budget/Unit';
import type { Form } from './Flow';
import type { Unknown } from './unknowns';

/** What the residual of a relation grows by when an unknown that it names grows by one of its own units. */
export function termsIn(relation: Relation, unknownOf: (figure: Figure) => Unknown): Form {
  const terms = new Map<number, Decimal>();
  const add = (figure: Figure, coefficient: Decimal, unit: Unit): void => {
    const { id, figure: of } = unknownOf(figure);
    const scaled = inUnit(coefficient, of.unit, unit);
    const before = terms.get(id);
    terms.set(id, before ? before.plus(scaled) : scaled);
  };
  if (relation.kind === 'linear') {
    add(relation.total, ONE, relation.total.unit);
    for (const p of relation.parts) add(p.figure, p.weight === 1 ? MINUS_ONE : ONE, relation.total.unit);
  } else {
    // stated% · denominator = numerator, as far as it is linear: exact while not both sides of the product change.
    const unit = relation.denominator[0]?.figure.unit ?? relation.stated.unit;
    const share = relation.stated.value.div(100);
    const base = relation.denominator.reduce(
      (sum, { figure, weight }) => sum.plus(inUnit(figure.value, figure.unit, unit).times(weight)),
      ZERO,
    );
    add(relation.stated, base.div(100), relation.stated.unit);
    for (const p of relation.denominator) add(p.figure, share.times(p.weight), unit);
    for (const p of relation.numerator) add(p.figure, new Decimal(-p.weight), unit);
  }
  for (const [n, coefficient] of terms) if (coefficient.isZero()) terms.delete(n);
  return terms;
}

const inUnit = (value: Decimal, from: Unit, to: Unit): Decimal =>
  isMoney(from) && isMoney(to) ? convertValue(value, from, to) : value;

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const MINUS_ONE = new Decimal(-1);
