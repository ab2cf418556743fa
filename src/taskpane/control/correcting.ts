import { showCell } from '../../report/translate';
import { outcomeOf, tell, type Context } from './Context';
import { adoptSentence } from './adopting';
import type { CorrectingActions } from './PaneController';
import type { Watching } from './watching';
import { undoWrite, writeCell, type Written } from './writing';

/** @param rerun finds anew what was found */
export function makeCorrecting(
  context: Context,
  watching: Watching,
  rerun: () => Promise<void>,
): CorrectingActions {
  const { store } = context;
  return {
    async applySuggestion({ place, stated, suggested }, overFormula) {
      const outcome = await writeCell(context, watching, {
        place,
        content: suggested.value.toNumber(),
        overFormula,
        done: (undo) =>
          tell(
            context,
            'success',
            'pane.diagnosis.applied',
            { cell: showCell(place), stated, suggested },
            undo,
          ),
      });
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
    async undo(undo) {
      const outcome = await undoWrite(context, watching, undo);
      const cell = showCell(undo.place);
      if (outcome === 'applied') tell(context, 'info', 'pane.diagnosis.undone', { cell });
      if (outcome === 'changed') tell(context, 'warning', 'pane.undo.changed', { cell });
      if (outcome !== 'failed') await rerun();
    },
  };
}
