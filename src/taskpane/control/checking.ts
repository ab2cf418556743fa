import type { CheckResult } from '../../pipeline/results';
import { deltaOf, isEmptyDelta } from '../model/delta';
import { failureOf, isAbort } from '../model/failure';
import { withoutRules } from '../model/restrict';
import type { Context } from './Context';

export interface Checking {
  check(): Promise<void>;
  /** Checks again after an edit: without a progress bar, saying what changed. */
  recheck(): Promise<void>;
  stop(): void;
  /** The result with every rule, for when a rule is switched on again. */
  reapplyRules(): void;
}

/** One check at a time: a new one abandons the one that runs. */
export function makeChecking(context: Context): Checking {
  const { services, store } = context;
  let running: AbortController | null = null;
  let whole: CheckResult | null = null;

  const restricted = (result: CheckResult) => withoutRules(result, new Set(store.get().settings.rulesOff));

  async function run(quiet: boolean): Promise<void> {
    running?.abort();
    const own = (running = new AbortController());
    const { signal } = own;
    store.dispatch({ type: 'check/started', quiet });
    try {
      const grids = await services.workbook.read();
      if (signal.aborted) return;
      store.dispatch({ type: 'check/step', step: 'checking' });
      const result = await services.engine.call(
        'check',
        context.prior ? { grids, prior: context.prior } : { grids },
        signal,
      );
      if (signal.aborted) return;
      store.dispatch({ type: 'check/step', step: 'arranging' });
      const before = store.get().check.result;
      const after = restricted(result);
      whole = result;
      const delta = quiet && before ? deltaOf(before.findings, after.findings) : null;
      store.dispatch({
        type: 'check/done',
        result: after,
        delta: delta && !isEmptyDelta(delta) ? delta : null,
      });
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      store.dispatch({ type: 'check/failed', failure: failureOf(error) });
    } finally {
      if (running === own) running = null;
    }
  }

  return {
    check: () => run(false),
    recheck: () => run(true),
    stop() {
      if (!running) return;
      running.abort();
      running = null;
      store.dispatch({ type: 'check/cancelled' });
    },
    reapplyRules() {
      if (whole) store.dispatch({ type: 'check/done', result: restricted(whole), delta: null });
    },
  };
}
