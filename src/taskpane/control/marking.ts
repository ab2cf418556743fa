import { resultSheetNames } from '../../report/resultSheets';
import { marksOf } from '../../report/marks';
import { reviewWithoutIgnored, withoutIgnored } from '../model/restrict';
import type { PaneState } from '../state/PaneState';
import { attempt, tell, type Context } from './Context';
import type { Watching } from './watching';

/** Places named in a notice; of more, the number says the rest. */
const PLACES_NAMED = 3;

/** Fills the cells of the findings and adds notes. */
export async function mark(context: Context, watching: Watching): Promise<void> {
  const { services, store } = context;
  const found = foundInWorkbook(store.get());
  if (!found) return;
  const marks = marksOf(found, context.words().message);
  const release = watching.hold();
  await attempt(context, async () => {
    const { marked, skipped } = await services.workbook.highlight(marks);
    store.dispatch({ type: 'check/marked', cells: marked });
    if (skipped.length === 0) tell(context, 'success', 'pane.mark.done', { count: marked });
    else {
      const places = named(context, skipped);
      tell(context, 'warning', 'pane.mark.partly', { count: marked, skipped: skipped.length, places });
    }
  });
  release();
}

/** Takes every mark back, and the sheets of results with them where nobody has written on those. */
export async function clearMarks(context: Context, watching: Watching): Promise<void> {
  const { services, store } = context;
  const release = watching.hold();
  await attempt(context, async () => {
    const { restored, left, kept } = await services.workbook.clear(resultSheetNames());
    store.dispatch({ type: 'check/marked', cells: null });
    if (left.length > 0)
      tell(context, 'warning', 'pane.clear.left', { left: left.length, places: named(context, left) });
    else if (kept) tell(context, 'info', 'pane.clear.kept', { sheets: kept });
    else if (restored > 0) tell(context, 'success', 'pane.clear.done', { count: restored });
    else tell(context, 'info', 'pane.clear.nothing');
  });
  release();
}

/** What was found in the sheets, in tables and in their narrative; null when nothing was looked at. */
function foundInWorkbook({ check, review, ignored }: PaneState): Parameters<typeof marksOf>[0] | null {
  const checked = check.result && withoutIgnored(check.result, ignored);
  // Of a text beside the workbook nothing can be marked.
  const text = review.source === 'workbook' ? review.result : null;
  if (!checked && !text) return null;
  const reviewed = text && reviewWithoutIgnored(text, ignored);
  return {
    findings: [...(checked?.findings ?? []), ...(reviewed?.findings ?? [])],
    diagnoses: checked?.diagnoses ?? [],
  };
}

interface Left {
  readonly sheet: string;
  readonly address?: string;
  readonly reason: string;
}

/** `3-3!H9 (why)`: the first few, each reason in the reader's language. */
function named(context: Context, places: readonly Left[]): readonly string[] {
  const { t } = context.words();
  return places
    .slice(0, PLACES_NAMED)
    .map(({ sheet, address, reason }) =>
      t('pane.mark.place', { place: address ? `${sheet}!${address}` : sheet, reason: t(reason) }),
    );
}
