import { showCell } from '../../report/translate';
import type { Undo } from '../state/Notice';
import type { Checking } from './checking';
import { attempt, tell, type Context } from './Context';
import type { Correction } from './PaneController';
import type { Watching } from './watching';

/**
 * Writes a suggested value. A formula that stands there is put back and reported unless the person agreed to lose it:
 * the cell may have changed since the check, so only the write itself can tell.
 */
export async function applySuggestion(
  context: Context,
  watching: Watching,
  checking: Checking,
  { place, stated, suggested }: Correction,
  overFormula: boolean,
): Promise<'applied' | 'formula' | 'failed'> {
  const { workbook } = context.services;
  const release = watching.hold();
  let formula = false;
  const done = await attempt(context, async () => {
    const previous = await workbook.replaceContent(place, suggested.value.toNumber());
    if (previous.formula && !overFormula) {
      await workbook.replaceContent(place, previous.content, { formula: true });
      formula = true;
      return;
    }
    tell(
      context,
      'success',
      'pane.diagnosis.applied',
      { cell: showCell(place), stated, suggested },
      { place, previous },
    );
  });
  release();
  if (formula) return 'formula';
  if (!done) return 'failed';
  await checking.recheck();
  return 'applied';
}

/** Puts back what a correction replaced. */
export async function undo(
  context: Context,
  watching: Watching,
  checking: Checking,
  { place, previous }: Undo,
): Promise<void> {
  const release = watching.hold();
  const done = await attempt(context, async () => {
    await context.services.workbook.replaceContent(place, previous.content, { formula: previous.formula });
    tell(context, 'info', 'pane.diagnosis.undone', { cell: showCell(place) });
  });
  release();
  if (done) await checking.recheck();
}
