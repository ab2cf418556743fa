import { addressOfPlace } from '../budget/Place';
import type { ChangedFigure } from '../narrative/write/rewrite/changedSince';
import { say, type Translate } from './translate';

/** So many cells are named; of more, their number is told. */
const MOST_NAMED = 5;

/** That tables have changed since a text was written from them: which cells, from what to what. */
export function changedSinceSentence(changed: readonly ChangedFigure[], t: Translate): string {
  const named = changed
    .slice(0, MOST_NAMED)
    .map(({ place, before, now }) =>
      say(t, 'narrative.since.cell', { cell: `${place.sheet}!${addressOfPlace(place)}`, before, now }),
    );
  const data = { changes: named.join(say(t, 'narrative.since.between')), count: changed.length };
  return say(t, changed.length > MOST_NAMED ? 'narrative.since.more' : 'narrative.since', data);
}
