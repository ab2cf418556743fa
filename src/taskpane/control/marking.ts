import { resultSheetNames } from '../../report/resultSheets';
import { marksOf } from '../../report/marks';
import { withoutIgnored } from '../../report/ignoring/withoutIgnored';
import { reviewWithoutIgnored } from '../model/restrict';
import type { Mark } from '../../workbook/Mark';
import type { HighlightOutcome } from '../../workbook/WorkbookPort';
import type { PaneState } from '../state/PaneState';
import { attempt, tell, type Context } from './Context';
import type { Watching } from './watching';
import type { MessageId } from '../../locales';

/** Places named in a notice; of more, the number says the rest. */
const PLACES_NAMED = 3;

export interface Marking {
  /** Fills the cells of the findings and adds notes. */
  mark(): Promise<void>;
  /** Takes every mark back, and the sheets of results with them where nobody has written on those. */
  clearMarks(): Promise<void>;
  /**
   * Where cells are marked, brings the marks up to what was found last: a corrected cell is not left red. Without a word,
   * and without touching the workbook when nothing about the marks has changed.
   */
  refresh(): Promise<void>;
}

export function makeMarking(context: Context, watching: Watching): Marking {
  const { services, store } = context;
  /** The marks that are set, as far as this pane set them. */
  let set: string | null = null;

  async function highlight(marks: readonly Mark[]): Promise<HighlightOutcome> {
    const outcome = await services.workbook.highlight(marks);
    set = JSON.stringify(marks);
    store.dispatch({ type: 'check/marked', cells: outcome.marked });
    return outcome;
  }

  const held = async (action: () => Promise<void>): Promise<void> => {
    const release = watching.hold();
    await attempt(context, action);
    release();
  };

  return {
    async mark() {
      const found = foundInWorkbook(store.get());
      if (!found) return;
      await held(async () => {
        const { marked, skipped } = await highlight(marksOf(found, context.words().message));
        if (skipped.length === 0) tell(context, 'success', 'pane.mark.done', { count: marked });
        else {
          const places = named(context, skipped);
          tell(context, 'warning', 'pane.mark.partly', { count: marked, skipped: skipped.length, places });
        }
      });
    },
    async clearMarks() {
      await held(async () => {
        const { restored, left, kept } = await services.workbook.clear(resultSheetNames());
        set = null;
        store.dispatch({ type: 'check/marked', cells: null });
        if (left.length > 0)
          tell(context, 'warning', 'pane.clear.left', { left: left.length, places: named(context, left) });
        else if (kept) tell(context, 'info', 'pane.clear.kept', { sheets: kept });
        else if (restored > 0) tell(context, 'success', 'pane.clear.done', { count: restored });
        else tell(context, 'info', 'pane.clear.nothing');
      });
    },
    async refresh() {
      const state = store.get();
      if (state.check.marked === null || !isSettled(state)) return;
      const found = foundInWorkbook(state);
      if (!found) return;
      const marks = marksOf(found, context.words().message);
      if (JSON.stringify(marks) === set) return;
      // Not held: a person may be typing the next amount, and marks are no edits.
      await attempt(context, async () => void (await highlight(marks)));
    },
  };
}

/** What is shown is what was found last: a run that goes on will call again, one that failed found nothing. */
const isSettled = ({ check, review }: PaneState): boolean =>
  [check.phase, review.phase].every((phase) => phase !== 'running' && phase !== 'failed');

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
  readonly reason: MessageId;
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
