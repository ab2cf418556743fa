import type { Narrative } from '../../narrative/Narrative';
import type { Grid } from '../../workbook/Grid';
import { failureOf, isAbort } from '../model/failure';
import { attempt, bookRequest, type Context } from './Context';
import type { GivenInputs } from '../state/NarrativeState';
import { keepInputs, keepTyped } from './keeping';
import { makeOutputs, writtenIds } from './outputs';
import type { NarrativeActions } from './PaneController';
import type { Rerun } from './runs';
import type { Watching } from './watching';

/** A pause this long after the last keystroke in the form writes the text anew. Milliseconds. */
const PAUSE = 500;

export interface Narrating {
  readonly actions: NarrativeActions;
  /** Writes the text anew where there is one, or one on its way. */
  readonly rewrite: Rerun;
  /** Says that what the text comes from has changed, and writes it anew where there is one. */
  changed(): Promise<void>;
}

/** What became of one writing: `abandoned` where a newer one took its place. */
type Outcome = 'done' | 'failed' | 'abandoned';

/** What writing would do to the text that stands in the workbook. */
async function decide(context: Context, grids: readonly Grid[], narrative: Narrative, signal?: AbortSignal) {
  const lastWritten = await writtenIds(context);
  return context.services.engine.call('decide', { grids, narrative, lastWritten }, signal);
}

/** Everything about the narrative: the text, what people give for it, where it goes. */
export function makeNarrating(context: Context, watching: Watching): Narrating {
  const { services, store } = context;
  let running: AbortController | null = null;
  let latest: Promise<Outcome> | null = null;
  /** What was typed and is not in the workbook yet. */
  let typed: GivenInputs = {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function write(reading?: Promise<readonly Grid[]>): Promise<Outcome> {
    running?.abort();
    const { signal } = (running = new AbortController());
    store.dispatch({ type: 'narrative/started' });
    try {
      await services.browser.composed();
      if (signal.aborted) return 'abandoned';
      const { changes, inputs, lastText } = store.get().narrative;
      const { outline, shareDecimals } = store.get().settings;
      const grids = await (reading ?? services.workbook.read());
      const { text, offersOnly = false } = lastText ?? {};
      const follows = text === undefined ? {} : { lastText: text, offersOnly };
      const from = { ...bookRequest(context, grids), ...context.beside };
      const request = { ...from, inputs, outline, shareDecimals, ...follows };
      const narrative = await services.engine.call('narrate', request, signal);
      const decisions = await decide(context, grids, narrative, signal);
      if (signal.aborted) return 'abandoned';
      store.dispatch({ type: 'narrative/done', narrative, decisions, upTo: changes });
      const standing = await services.engine.call('standing', request, signal);
      const { subjects } = store.get().settings;
      const check = await services.engine.call(
        'check',
        { ...from, ...(subjects ? { subjects } : {}) },
        signal,
      );
      store.dispatch({ type: 'narrative/around', around: { standing, check } });
      return 'done';
    } catch (error) {
      if (signal.aborted || isAbort(error)) return 'abandoned';
      store.dispatch({ type: 'narrative/failed', failure: failureOf(error) });
      return 'failed';
    }
  }

  const narrate = (reading?: Promise<readonly Grid[]>): Promise<Outcome> => (latest = write(reading));

  /** The text as the workbook has it now. @returns false where it could not be written, which is told */
  async function update(): Promise<boolean> {
    await keepNow();
    let outcome = await narrate();
    while (outcome === 'abandoned' && latest) outcome = await latest;
    return outcome === 'done';
  }

  async function rewrite(reading?: Promise<readonly Grid[]>): Promise<void> {
    const { narrative, phase } = store.get().narrative;
    if (narrative || phase === 'running') await narrate(reading);
  }

  /** Keeps what was typed in the workbook, without waiting for a pause. */
  async function keepNow(): Promise<boolean> {
    if (timer === undefined) return false;
    clearTimeout(timer);
    timer = undefined;
    await services.browser.composed();
    const kept = typed;
    await attempt(context, async () => {
      await keepInputs(context);
      if (typed !== kept) return; // typed on meanwhile: the next pause keeps it
      typed = {};
      await keepTyped(context, null);
    });
    return true;
  }

  const settle = async (): Promise<void> => {
    if (await keepNow()) await rewrite();
  };

  return {
    rewrite: { rerun: rewrite },
    async changed() {
      store.dispatch({ type: 'narrative/changed' });
      await rewrite();
    },
    actions: {
      async narrate() {
        await narrate();
      },
      async followText(file) {
        const isRead = await attempt(context, async () => {
          const text = await services.readText(new Uint8Array(await file.arrayBuffer()), file.name);
          store.dispatch({ type: 'narrative/last-text', lastText: { name: file.name, text } });
        });
        if (isRead) await rewrite();
      },
      async followOffers(offersOnly) {
        const { lastText } = store.get().narrative;
        if (lastText) store.dispatch({ type: 'narrative/last-text', lastText: { ...lastText, offersOnly } });
        await rewrite();
      },
      async followOutline() {
        store.dispatch({ type: 'narrative/last-text', lastText: null });
        await rewrite();
      },
      async keepOutline(isAgreed = false) {
        store.dispatch({ type: 'narrative/outline-asked', asked: null });
        await attempt(context, async () => {
          const { keepOutline } = await import('./keepingOutline');
          if (!(await keepOutline(context, watching, isAgreed))) return;
          store.dispatch({ type: 'narrative/changed' });
          await rewrite();
        });
      },
      leaveOutline: () => store.dispatch({ type: 'narrative/outline-asked', asked: null }),
      giveInput(name, value) {
        store.dispatch({ type: 'narrative/input', name, value });
        typed = { ...typed, [name]: value };
        void attempt(context, () => keepTyped(context, typed));
        clearTimeout(timer);
        timer = setTimeout(() => void settle(), PAUSE);
      },
      leaveInput: settle,
      ...makeOutputs(context, watching, { update, decide: (grids, text) => decide(context, grids, text) }),
    },
  };
}
