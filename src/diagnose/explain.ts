import type { JudgedRelation } from '../budget/Finding';
import { placeKey, type Place } from '../budget/Place';
import { figuresOf, type Role } from '../budget/Relation';

/** A relation that a figure takes part in, and as what. */
export interface Explanation extends JudgedRelation {
  readonly role: Role;
}

/**
 * Every relation that the figure in a place takes part in, with all its figures; those that don't hold first, then in
 * the order of the rules. Empty when nothing watches the place.
 */
export function explain(relations: readonly JudgedRelation[], place: Place): readonly Explanation[] {
  const key = placeKey(place);
  const found = relations.flatMap((j) => {
    const own = figuresOf(j.relation).find(({ figure }) => placeKey(figure.place) === key);
    return own ? [{ ...j, role: own.role }] : [];
  });
  const holds = (e: Explanation): number =>
    ['inconsistent', 'truncated'].includes(e.judgement.verdict) ? 0 : 1;
  return found.sort((a, b) => holds(a) - holds(b));
}
