import { rangeInSource } from '../../budget/TextDocument';
import { correctionsOf, withReplaced } from '../model/corrections';
import { entriesOf } from '../../report/ignoring/entries';
import { reviewWithoutIgnored, withoutRules } from '../model/restrict';
import { reviewKey } from '../../report/reviewKey';
import { givenText } from '../state/ReviewState';
import { attempt, bookRequest, tell, type Context } from './Context';
import { keepReview } from './keeping';
import type { ReviewActions } from './PaneController';
import { makeRuns, type Runs } from './runs';

export interface Reviewing {
  readonly actions: ReviewActions;
  readonly runs: Runs;
  /** Reviews what was reviewed when the pane was closed; without a word where that is gone. */
  resume(): Promise<void>;
}

/** A pause this long after the last keystroke keeps what was typed. Milliseconds. */
const PAUSE = 500;

/** Everything about the review of a narrative but what it changes in the workbook. */
export function makeReviewing(context: Context): Reviewing {
  const { services, store } = context;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): Promise<boolean> => attempt(context, () => keepReview(context));

  const runs = makeRuns(context, {
    work: (grids, signal) => {
      const text = givenText(store.get().review);
      const request = {
        ...bookRequest(context, grids),
        ...context.beside,
        ...(text === undefined ? {} : { text }),
      };
      return services.engine.call('review', request, signal);
    },
    arrange: (result) => withoutRules(result, new Set(store.get().settings.rulesOff)),
    keysOf: (result) => entriesOf(result, {}, reviewKey(result.document)).map((e) => e.key),
    shown: () => store.get().review.result,
    tell: (event) => store.dispatch({ type: 'review/run', event }),
  });

  const actions: ReviewActions = {
    async review(source = store.get().review.source) {
      store.dispatch({ type: 'review/source', source });
      await Promise.all([runs.run(), keep()]);
    },
    stopReview: runs.stop,
    leaveReview() {
      runs.stop();
      store.dispatch({ type: 'review/left' });
    },
    typeText(text) {
      store.dispatch({ type: 'review/draft', text });
      clearTimeout(timer);
      timer = setTimeout(() => void actions.leaveText(), PAUSE);
    },
    async leaveText() {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      await services.browser.composed();
      await keep();
    },
    async reviewFile(file) {
      const isRead = await attempt(context, async () => {
        const text = await services.readText(new Uint8Array(await file.arrayBuffer()), file.name);
        store.dispatch({ type: 'review/file', file: { name: file.name, text } });
      });
      if (isRead) await actions.review('file');
    },
    async copySentence({ after }) {
      await attempt(context, async () => {
        await services.browser.copy(after);
        tell(context, 'success', 'pane.review.copied-sentence');
      });
    },
    async copyCorrected() {
      const { review, ignored } = store.get();
      const text = givenText(review);
      if (!review.result || text === undefined) return;
      const { document } = review.result;
      const { findings } = reviewWithoutIgnored(review.result, ignored);
      const changes = [...correctionsOf(document, findings).values()].map((c) => ({
        ...rangeInSource(document, c.place),
        text: c.after,
      }));
      await attempt(context, async () => {
        await services.browser.copy(withReplaced(text, changes));
        tell(context, 'success', 'pane.review.copied', { count: changes.length });
      });
    },
  };
  return {
    actions,
    runs,
    async resume() {
      await runs.run();
      if (store.get().review.phase === 'nothing') actions.leaveReview();
    },
  };
}
