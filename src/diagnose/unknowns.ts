import type { Figure } from '../budget/Figure';
import type { JudgedRelation } from '../budget/Finding';
import { placeKey } from '../budget/Place';
import { figuresOf, type Judgement } from '../budget/Relation';
import type { CellKey, FormulaBook } from '../formulas/FormulaBook';
import { followFormulas, type Followed } from './followFormulas';

/** A figure as the solver sees it: a number that may be changed. */
export interface Unknown {
  readonly id: number;
  readonly figure: Figure;
  /** Ids of the equations that name it, ascending. */
  readonly mentions: readonly number[];
  /** It is the total of a relation with several parts. */
  readonly isTotal: boolean;
}

/** An unknown whose relations are still being gathered. */
interface Draft extends Unknown {
  readonly mentions: number[];
  isTotal: boolean;
}

/** The unknowns of a book. */
export interface Unknowns {
  readonly list: readonly Unknown[];
  /** Which figure is which unknown. */
  readonly byFigure: ReadonlyMap<Figure, number>;
  /** Which unknowns an equation names. */
  readonly members: readonly (readonly number[])[];
  readonly followed?: Followed | undefined;
}

/** Gives each place that relations speak of one number, however many of them do; with formulas, what these are made of too. */
export function unknownsIn(judged: readonly JudgedRelation[], formulas?: FormulaBook): Unknowns {
  const byFigure = new Map<Figure, number>();
  const byKey = new Map<string, number>();
  const list: Draft[] = [];
  const members = judged.map(({ relation, judgement }, id) => {
    const own: number[] = [];
    if (!takesPart(judgement)) return own;
    const several = relation.kind === 'linear' && relation.parts.length > 1;
    for (const { figure, role } of figuresOf(relation)) {
      let n = byFigure.get(figure);
      if (n === undefined) {
        const key =
          placeKey(figure.place) + (figure.origin === 'derived' ? `=${figure.value.toString()}` : '');
        n = byKey.get(key) ?? list.push({ id: list.length, figure, mentions: [], isTotal: false }) - 1;
        byKey.set(key, n);
        byFigure.set(figure, n);
      }
      const draft = list[n]!;
      if (draft.mentions.at(-1) !== id) {
        draft.mentions.push(id);
        own.push(n);
      }
      if (several && role === 'total') draft.isTotal = true;
    }
    return own;
  });
  const followed = formulas && follow(formulas, list);
  return { list, byFigure, members, followed };
}

/** Follows the formulas from the figures of the relations; figures outside all relations join the list. */
function follow(formulas: FormulaBook, list: Draft[]): Followed {
  const ids = new Map<CellKey, number>();
  const starts = list.flatMap(({ id, figure }) => {
    const { place } = figure;
    const key = place.kind === 'cell' ? formulas.keyOfPlace(place) : undefined;
    if (key === undefined || figure.origin === 'derived') return [];
    ids.set(key, id);
    return [{ key, id, figure }];
  });
  return followFormulas(formulas, starts, {
    idAt: (key) => ids.get(key),
    add: (key, figure) => {
      const id = list.length;
      list.push({ id, figure, mentions: [], isTotal: false });
      ids.set(key, id);
      return id;
    },
  });
}

/** A rate on a base of zero has no equation: no correction of the rate makes it hold. */
const takesPart = (j: Judgement): boolean => j.verdict !== 'cannot-tell' && j.reason !== 'zero-base';
