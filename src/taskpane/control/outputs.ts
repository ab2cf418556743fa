import { cellPlace } from '../../budget/Place';
import type { Narrative } from '../../narrative/Narrative';
import type { Decision } from '../../narrative/write/rewrite/mergeNarrative';
import type { Grid } from '../../workbook/Grid';
import { isStale, readWrittenIds, standingText, type Output } from '../state/NarrativeState';
import { gapsIn, type Gap } from '../../narrative/write/gaps';
import { attempt, tell, type Context } from './Context';
import type { OutputActions } from './PaneController';
import type { Watching } from './watching';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Under which the ids of the paragraphs written last are kept in the workbook. */
const WRITTEN = 'written';
/** First row of the text in its sheet: above it stand the heads of the columns that are not printed. */
const TITLE_ROW = 2;

export const writtenIds = async ({ services }: Context): Promise<readonly string[]> =>
  readWrittenIds(await services.workbook.recall(WRITTEN));

interface Writer {
  /** Writes the text anew from the workbook as it is now. @returns false where that failed, which was told */
  readonly update: () => Promise<boolean>;
  readonly decide: (grids: readonly Grid[], narrative: Narrative) => Promise<readonly Decision[] | null>;
}

/**
 * Where the text goes: a sheet, a Word document, the clipboard. Each first brings it up to date with the tables, and says what is
 * still to be filled in before it goes on.
 */
export function makeOutputs(context: Context, watching: Watching, writer: Writer): OutputActions {
  const { services, store } = context;
  /** The gaps with which a person has agreed to write the sheet or to copy: of the same they are not asked again. */
  let agreed = '';

  const put: Readonly<Record<Output, (text: Narrative, gaps: readonly Gap[]) => Promise<void>>> = {
    async sheet(_, gaps) {
      const { narrative, seen } = store.get().narrative;
      if (!narrative) return;
      const release = watching.hold();
      try {
        const grids = await services.workbook.read();
        const { charts } = store.get().settings;
        const { locale } = context.words();
        const lastWritten = await writtenIds(context);
        const request = { grids, narrative, lastWritten, locale, charts };
        const sheet = await services.workbook.writeSheet(await services.engine.call('sheet', request));
        await services.workbook.keep(WRITTEN, JSON.stringify(narrative.paragraphs.map((p) => p.id)));
        const decisions = await writer.decide(await services.workbook.read(), narrative);
        store.dispatch({ type: 'narrative/done', narrative, decisions, upTo: seen });
        const { around } = store.get().narrative;
        // The text in the workbook is that of the tables as they are.
        if (around)
          store.dispatch({
            type: 'narrative/around',
            around: { ...around, standing: { ...around.standing, since: [] } },
          });
        await services.workbook.select(cellPlace(sheet, TITLE_ROW, 1));
        told('pane.narrative.written', { sheet }, gaps);
      } finally {
        release();
      }
    },
    async copy({ paragraphs }, gaps) {
      await services.browser.copy(paragraphs.map((p) => p.text).join('\n'));
      told('pane.narrative.copied', {}, gaps);
    },
    async word(text, gaps) {
      const bytes = await services.engine.call('word', text);
      const name = [text.department, text.year?.toString(), context.words().t('pane.narrative.file')]
        .filter((part) => part !== undefined)
        .join('-');
      const file = `${name}.docx`;
      services.browser.download(file, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX }));
      told('pane.narrative.saved', { file }, gaps);
    },
  };

  /** What was done, and what of the text is still open. */
  function told(
    id: `pane.narrative.${'written' | 'copied' | 'saved'}`,
    data: Readonly<Record<string, string>>,
    gaps: readonly Gap[],
  ): void {
    if (gaps.length === 0) return tell(context, 'success', id, data);
    tell(context, 'success', `${id}-with-gaps`, { ...data, count: placesOf(gaps) });
  }

  async function send(output: Output, isAgreed: boolean): Promise<void> {
    store.dispatch({ type: 'narrative/asking', asking: null });
    if (!store.get().narrative.narrative) return;
    // A page may copy only right after a click: what is up to date is not written anew.
    const isFresh = (output === 'copy' || isAgreed) && !isStale(store.get().narrative);
    if (!isFresh && !(await writer.update())) return failed();
    const text = standingText(store.get().narrative);
    if (!text) return;
    const gaps = gapsIn(text.paragraphs);
    const names = JSON.stringify(gaps.map((g) => g.input));
    if (gaps.length > 0 && !isAgreed && (output === 'word' || names !== agreed))
      return store.dispatch({ type: 'narrative/asking', asking: { output, gaps } });
    if (isAgreed && output !== 'word') agreed = names;
    await attempt(context, () => put[output](text, gaps));
  }

  /** Nothing went out: a text that can't be brought up to date is not handed on. */
  function failed(): void {
    const { failure } = store.get().narrative;
    if (failure) store.dispatch({ type: 'notice/shown', notice: { intent: 'error', ...failure } });
  }

  return {
    writeNarrative: () => send('sheet', false),
    copyNarrative: () => send('copy', false),
    saveWord: () => send('word', false),
    async sendWithGaps() {
      const { asking } = store.get().narrative;
      if (asking) await send(asking.output, true);
    },
    keepFilling: () => store.dispatch({ type: 'narrative/asking', asking: null }),
  };
}

const placesOf = (gaps: readonly Gap[]): number => gaps.reduce((sum, g) => sum + g.places, 0);
