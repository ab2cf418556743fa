import type { Locale } from '../../locales';
import { findingState } from '../model/findingKey';
import type { PaneServices } from '../platform/PaneServices';
import type { PaneStore } from '../state/PaneStore';
import { makeChecking } from './checking';
import { attempt, makeContext } from './Context';
import { applySuggestion, undo } from './correcting';
import { exportCsv, exportJson, exportSheet } from './exporting';
import { keepIgnored, keepSettings, keepView, restore } from './keeping';
import { clearMarks, mark } from './marking';
import { makeNarrating } from './narrating';
import type { PaneController } from './PaneController';
import { choosePrior, forgetPrior, restorePrior } from './prior';
import { makeWatching } from './watching';

/** Puts the pane's actions together over its services and its state. */
export function createController(
  services: PaneServices,
  store: PaneStore,
  hostLocale: Locale,
): PaneController {
  const context = makeContext(services, store, hostLocale);
  const checking = makeChecking(context);
  const watching = makeWatching(context, checking);
  const narrating = makeNarrating(context, watching);
  let endKeeping: (() => void) | null = null;

  return {
    async open() {
      await attempt(context, async () => {
        const checked = await restore(context);
        await restorePrior(context);
        endKeeping = keepView(context);
        await watching.start();
        if (checked) await checking.check();
      });
    },
    async close() {
      endKeeping?.();
      checking.stop();
      await watching.stop();
    },
    check: checking.check,
    stopCheck: checking.stop,
    mark: () => mark(context, watching),
    clearMarks: () => clearMarks(context, watching),
    exportSheet: () => exportSheet(context, watching),
    exportJson: () => exportJson(context),
    exportCsv: () => exportCsv(context),
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
    applySuggestion: (correction, overFormula) =>
      applySuggestion(context, watching, checking, correction, overFormula),
    undo: (back) => undo(context, watching, checking, back),
    async changeSettings(change) {
      store.dispatch({ type: 'settings/changed', change });
      if (change.rulesOff) checking.reapplyRules();
      if ('outline' in change || 'shareDecimals' in change) await narrating.rewrite();
      await attempt(context, () => keepSettings(context));
    },
    choosePrior: (file) => choosePrior(context, checking, file),
    forgetPrior: () => forgetPrior(context, checking),
    ...narrating.actions,
  };
}
