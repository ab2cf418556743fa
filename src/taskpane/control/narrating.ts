import type { Narrative } from '../../narrative/Narrative';
import { asItStands } from '../../narrative/write/rewrite/asItStands';
import type { Grid } from '../../workbook/Grid';
import { failureOf, isAbort } from '../model/failure';
import { readWrittenIds } from '../state/NarrativeState';
import { attempt, tell, type Context } from './Context';
import { keepInputs } from './keeping';
import type { NarrativeActions } from './PaneController';
import type { Watching } from './watching';

/** A pause this long after the last keystroke in the form writes the text anew. Milliseconds. */
const PAUSE = 500;

export interface Narrating {
  readonly actions: NarrativeActions;
  /** Writes the text anew where there is one. */
  rewrite(): Promise<void>;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Under which the ids of the paragraphs written last are kept in the workbook. */
const WRITTEN = 'written';

const writtenIds = async ({ services }: Context): Promise<readonly string[]> =>
  readWrittenIds(await services.workbook.recall(WRITTEN));

/** What writing would do to the text that stands in the workbook. */
async function decide(context: Context, grids: readonly Grid[], narrative: Narrative, signal?: AbortSignal) {
  const lastWritten = await writtenIds(context);
  return context.services.engine.call('decide', { grids, narrative, lastWritten }, signal);
}

/** Everything about the narrative: the text, what people give for it, where it goes. */
export function makeNarrating(context: Context, watching: Watching): Narrating {
  const { services, store } = context;
  let running: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function narrate(): Promise<void> {
    running?.abort();
    const { signal } = (running = new AbortController());
    store.dispatch({ type: 'narrative/started' });
    try {
      const grids = await services.workbook.read();
      const { narrative, settings } = store.get();
      const { outline, shareDecimals } = settings;
      const request = { grids, inputs: narrative.inputs, outline, shareDecimals };
      const written = await services.engine.call(
        'narrate',
        context.prior ? { ...request, prior: context.prior } : request,
        signal,
      );
      const decisions = await decide(context, grids, written, signal);
      if (!signal.aborted) store.dispatch({ type: 'narrative/done', narrative: written, decisions });
    } catch (error) {
      if (!signal.aborted && !isAbort(error))
        store.dispatch({ type: 'narrative/failed', failure: failureOf(error) });
    }
  }

  const rewrite = async (): Promise<void> => {
    if (store.get().narrative.narrative) await narrate();
  };

  /** The text with the paragraphs that people changed in the sheet, as the sheet has it. */
  const standing = (): Narrative | null => {
    const { narrative, decisions } = store.get().narrative;
    return narrative && decisions ? asItStands(narrative, decisions) : narrative;
  };

  const actions: NarrativeActions = {
    narrate,
    giveInput(name, value) {
      store.dispatch({ type: 'narrative/input', name, value });
      clearTimeout(timer);
      timer = setTimeout(() => {
        void attempt(context, () => keepInputs(context));
        void rewrite();
      }, PAUSE);
    },
    async writeNarrative() {
      const { narrative } = store.get().narrative;
      if (!narrative) return;
      const release = watching.hold();
      await attempt(context, async () => {
        const grids = await services.workbook.read();
        const lastWritten = await writtenIds(context);
        const { charts } = store.get().settings;
        const { locale } = context.words();
        const document = await services.engine.call('sheet', {
          grids,
          narrative,
          lastWritten,
          locale,
          charts,
        });
        const sheet = await services.workbook.writeSheet(document);
        await services.workbook.keep(WRITTEN, JSON.stringify(narrative.paragraphs.map((p) => p.id)));
        const decisions = await decide(context, await services.workbook.read(), narrative);
        store.dispatch({ type: 'narrative/done', narrative, decisions });
        tell(context, 'success', 'pane.narrative.written', { sheet });
      });
      release();
    },
    async copyNarrative() {
      const narrative = standing();
      if (!narrative) return;
      await attempt(context, async () => {
        await services.browser.copy(narrative.paragraphs.map((p) => p.text).join('\n'));
        tell(context, 'success', 'pane.narrative.copied');
      });
    },
    async saveWord() {
      const narrative = standing();
      if (!narrative) return;
      await attempt(context, async () => {
        const bytes = await services.engine.call('word', narrative);
        const name = [
          narrative.department,
          String(narrative.year),
          context.words().t('pane.narrative.file'),
        ].join('-');
        services.browser.download(
          `${name}.docx`,
          new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX }),
        );
      });
    },
  };
  return { actions, rewrite };
}
