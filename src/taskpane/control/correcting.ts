import { showCell } from '../../report/translate';
import { outcomeOf, tell, type Context } from './Context';
import { adoptSentence, adoptValues } from './adopting';
import type { CorrectingActions } from './PaneController';
import type { Watching } from './watching';
import { undoChanges } from './undoing';
import type { Written } from './writing';

/** @param rerun finds anew what was found */
export function makeCorrecting(
  context: Context,
  watching: Watching,
  rerun: () => Promise<void>,
): CorrectingActions {
  const { store } = context;
  return {
    async applySuggestions(corrections, overFormula) {
      const outcome = await adoptValues(context, watching, corrections, overFormula);
      if (outcome === 'applied') await rerun();
      return outcome;
    },
    async adoptSentence(correction, overFormula) {
      const { cell } = correction.place;
      const { result } = store.get().review;
      if (!result || !cell) return 'failed';
      const adopt = () => adoptSentence(context, watching, result.document, correction, overFormula);
      const outcome = await outcomeOf<Written>(context, adopt, 'failed');
      if (outcome === 'changed') tell(context, 'warning', 'pane.review.changed', { cell: showCell(cell) });
      if (outcome === 'applied' || outcome === 'changed') await rerun();
      return outcome;
    },
    async undo(change) {
      if (await undoChanges(context, watching, change)) await rerun();
    },
  };
}
