import type { Locale } from '../../locales';
import type { PaneServices } from '../platform/PaneServices';
import type { PaneStore } from '../state/PaneStore';
import { makeChecking } from './checking';
import { makeNeighbours } from './beside';
import { attempt, makeContext, passNotice } from './Context';
import { makeCorrecting } from './correcting';
import type * as Exporting from './exporting';
import { keepFilters } from './filters';
import { makeIgnoring } from './ignoring';
import { keepSettings, keepView, restore } from './keeping';
import { makeMarking } from './marking';
import { makeNarrating } from './narrating';
import type { PaneController } from './PaneController';
import { makeReviewing } from './reviewing';
import { rerunAll } from './runs';
import { makeSubjects } from './subjects';
import { isOutdated } from '../state/RunState';
import { makeWatching } from './watching';

/** Puts the pane's actions together over its services and its state. */
export function createController(
  services: PaneServices,
  store: PaneStore,
  hostLocale: () => Locale,
): PaneController {
  const context = makeContext(services, store, hostLocale);
  const checking = makeChecking(context);
  const reviewing = makeReviewing(context);
  const rerun = async () => {
    await rerunAll(context, [checking, reviewing.runs, narrating.rewrite]);
    await marking.refresh();
  };
  /** What goes into marks, sheets and files is never older than the workbook. */
  const upToDate = async (): Promise<void> => {
    const { check, review } = store.get();
    if (isOutdated(check) || isOutdated(review)) await rerun();
  };
  const watching = makeWatching(context, rerun);
  const marking = makeMarking(context, watching);
  const narrating = makeNarrating(context, watching);
  const neighbours = makeNeighbours(context, rerun);
  /** What writes reports is loaded when the first is asked for. */
  const exporting = (write: (reports: typeof Exporting) => void | Promise<void>): Promise<boolean> =>
    attempt(context, async () => write(await import('./exporting')));
  let endsOfKeeping: readonly (() => void)[] = [];

  return {
    async open() {
      await attempt(context, async () => {
        const { checked, reviewed, narrated } = await restore(context);
        await attempt(context, neighbours.restore);
        endsOfKeeping = [keepView(context), await keepFilters(context)];
        await watching.start();
        await Promise.all([
          checked && checking.run(),
          reviewed && reviewing.resume(),
          narrated && narrating.actions.narrate(),
        ]);
        const cells = await services.workbook.markedCells();
        if (cells > 0) store.dispatch({ type: 'check/marked', cells });
      });
    },
    async close() {
      for (const end of endsOfKeeping) end();
      checking.stop();
      reviewing.runs.stop();
      await watching.stop();
    },
    async keepTyped() {
      await Promise.all([narrating.actions.leaveInput(), reviewing.actions.leaveText()]);
    },
    async check() {
      passNotice(context);
      await checking.run();
      await marking.refresh();
    },
    stopCheck: checking.stop,
    async mark() {
      await upToDate();
      await marking.mark();
    },
    clearMarks: marking.clearMarks,
    async exportSheet() {
      await upToDate();
      await exporting((e) => e.exportSheet(context, watching));
    },
    async exportJson() {
      await upToDate();
      await exporting((e) => e.exportJson(context));
    },
    async exportCsv() {
      await upToDate();
      await exporting((e) => e.exportCsv(context));
    },
    async exportReview() {
      await upToDate();
      await exporting((e) => e.exportReview(context, watching));
    },
    async select(place) {
      await attempt(context, () => services.workbook.select(place));
    },
    async changeSettings(change) {
      passNotice(context);
      store.dispatch({ type: 'settings/changed', change });
      if (change.rulesOff) for (const runs of [checking, reviewing.runs]) runs.reapply();
      if ('outline' in change || 'shareDecimals' in change) await narrating.changed();
      await attempt(context, () => keepSettings(context, change));
      if (change.rulesOff) await marking.refresh();
    },
    ...neighbours.actions,
    ...makeSubjects(context, rerun),
    ...narrating.actions,
    ...reviewing.actions,
    async review(source) {
      passNotice(context);
      await reviewing.actions.review(source);
      await marking.refresh();
    },
    ...makeCorrecting(context, watching, rerun),
    ...makeIgnoring(context, marking.refresh),
  };
}
