import { failureOf, isAbort } from '../model/failure';
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
      if (!signal.aborted) store.dispatch({ type: 'narrative/done', narrative: written });
    } catch (error) {
      if (!signal.aborted && !isAbort(error))
        store.dispatch({ type: 'narrative/failed', failure: failureOf(error) });
    }
  }

  const rewrite = async (): Promise<void> => {
    if (store.get().narrative.narrative) await narrate();
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
        const document = await services.engine.call('sheet', { narrative, locale: context.words().locale });
        const sheet = await services.workbook.writeSheet(document);
        tell(context, 'success', 'pane.narrative.written', { sheet });
      });
      release();
    },
    async copyNarrative() {
      const { narrative } = store.get().narrative;
      if (!narrative) return;
      await attempt(context, async () => {
        await services.browser.copy(narrative.paragraphs.map((p) => p.text).join('\n'));
        tell(context, 'success', 'pane.narrative.copied');
      });
    },
    async saveWord() {
      const { narrative } = store.get().narrative;
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
