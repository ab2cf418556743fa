import type { Locale } from '../../locales';
import { findingState } from '../../report/findingKey';
import type { PaneServices } from '../platform/PaneServices';
import type { PaneStore } from '../state/PaneStore';
import { makeChecking } from './checking';
import { attempt, makeContext } from './Context';
import { makeCorrecting } from './correcting';
import { exportCsv, exportJson, exportReview, exportSheet } from './exporting';
import { keepIgnored, keepSettings, keepView, restore } from './keeping';
import { clearMarks, mark } from './marking';
import { makeNarrating } from './narrating';
import type { PaneController } from './PaneController';
import { choosePrior, forgetPrior, restorePrior } from './prior';
import { makeReviewing } from './reviewing';
import { rerunAll } from './runs';
import { makeWatching } from './watching';

/** Puts the pane's actions together over its services and its state. */
export function createController(
  services: PaneServices,
  store: PaneStore,
  hostLocale: Locale,
): PaneController {
  const context = makeContext(services, store, hostLocale);
  const checking = makeChecking(context);
  const reviewing = makeReviewing(context);
  const rerun = () => rerunAll(context, [checking, reviewing.runs]);
  const watching = makeWatching(context, rerun);
  const narrating = makeNarrating(context, watching);
  let endKeeping: (() => void) | null = null;

  return {
    async open() {
      await attempt(context, async () => {
        const { checked, reviewed } = await restore(context);
        await restorePrior(context);
        endKeeping = keepView(context);
        await watching.start();
        await Promise.all([checked && checking.run(), reviewed && reviewing.resume()]);
      });
    },
    async close() {
      endKeeping?.();
      checking.stop();
      reviewing.runs.stop();
      await watching.stop();
    },
    check: checking.run,
    stopCheck: checking.stop,
    mark: () => mark(context, watching),
    clearMarks: () => clearMarks(context, watching),
    exportSheet: () => exportSheet(context, watching),
    exportJson: () => exportJson(context),
    exportCsv: () => exportCsv(context),
    exportReview: () => exportReview(context, watching),
    async select(place) {
      await attempt(context, () => services.workbook.select(place));
    },
    async ignore({ key, finding }, reason) {
      store.dispatch({ type: 'ignored/added', key, finding: { reason, state: findingState(finding) } });
      await attempt(context, () => keepIgnored(context));
    },
    async unignore(key) {
      store.dispatch({ type: 'ignored/removed', key });
      await attempt(context, () => keepIgnored(context));
    },
    async changeSettings(change) {
      store.dispatch({ type: 'settings/changed', change });
      if (change.rulesOff) for (const runs of [checking, reviewing.runs]) runs.reapply();
      if ('outline' in change || 'shareDecimals' in change) await narrating.rewrite();
      await attempt(context, () => keepSettings(context));
    },
    choosePrior: (file) => choosePrior(context, rerun, file),
    forgetPrior: () => forgetPrior(context, rerun),
    ...narrating.actions,
    ...reviewing.actions,
    ...makeCorrecting(context, watching, rerun),
  };
}
