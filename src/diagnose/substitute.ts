import type { Figure } from '../budget/Figure';
import type { Relation, Term } from '../budget/Relation';

/** The relation with other figures in place of its own. */
export function substitute(relation: Relation, swap: (f: Figure) => Figure): Relation {
  const terms = (list: readonly Term[]): Term[] => list.map((t) => ({ ...t, figure: swap(t.figure) }));
  return relation.kind === 'linear'
    ? { ...relation, total: swap(relation.total), parts: terms(relation.parts) }
    : {
        ...relation,
        stated: swap(relation.stated),
        numerator: terms(relation.numerator),
        denominator: terms(relation.denominator),
      };
}
