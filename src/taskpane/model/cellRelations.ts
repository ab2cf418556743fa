import { addTo } from '../../budget/groupBy';
import type { JudgedRelation } from '../../budget/Finding';
import { placeKey, type CellPlace } from '../../budget/Place';
import { figuresOf } from '../../budget/Relation';

export type RelationIndex = ReadonlyMap<string, readonly JudgedRelation[]>;

/** Every relation by each cell that takes part in it: one walk over the book, then a look-up per selection. */
export function indexRelations(relations: readonly JudgedRelation[]): RelationIndex {
  const index = new Map<string, JudgedRelation[]>();
  for (const judged of relations) {
    const keys = new Set(figuresOf(judged.relation).map(({ figure }) => placeKey(figure.place)));
    for (const key of keys) addTo(index, key, judged);
  }
  return index;
}

export const relationsOf = (index: RelationIndex, cell: CellPlace): readonly JudgedRelation[] =>
  index.get(placeKey(cell)) ?? [];
