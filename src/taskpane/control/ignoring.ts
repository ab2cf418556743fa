import { findingState, isLasting, lastingKey } from '../../report/findingKey';
import { entriesOf, type FindingEntry } from '../../report/ignoring/entries';
import {
  ignoredIn,
  IGNORED,
  readIgnored,
  type Ignored,
  type IgnoredFinding,
} from '../../report/ignoring/Ignored';
import { reviewKey } from '../../report/reviewKey';
import { attempt, passNotice, type Context } from './Context';
import type { WorkbookMemory } from '../../workbook/HostWorkbook';
import type { LocalMemory } from '../platform/PaneServices';
import type { IgnoringActions } from './PaneController';

/** Keys of what stays on the machine: what is set aside in all workbooks, and the reasons given last. */
const EVERYWHERE = 'ignored-everywhere';
const REASONS = 'reasons';

/** Reasons that are offered again. */
const REASONS_KEPT = 5;

/** @param refresh brings the marks up to what is left */
export function makeIgnoring(context: Context, refresh: () => Promise<void>): IgnoringActions {
  const { services, store } = context;

  /** Into the workbook what was set aside there, on the machine what is everywhere; each only where it has changed. */
  async function changed(keys: readonly string[]): Promise<void> {
    const all = Object.entries(store.get().ignored);
    const kept = (lasting: boolean) => Object.fromEntries(all.filter(([key]) => isLasting(key) === lasting));
    await attempt(context, async () => {
      if (keys.some(isLasting)) await services.memory.keep(EVERYWHERE, kept(true));
      if (!keys.every(isLasting)) await services.workbook.keep(IGNORED, JSON.stringify(kept(false)));
    });
    await refresh();
  }

  async function remove(keys: readonly string[]): Promise<void> {
    const { ignored } = store.get();
    const there = keys.filter((key) => ignored[key] !== undefined);
    if (there.length === 0) return;
    passNotice(context);
    store.dispatch({ type: 'ignored/removed', keys: there });
    await changed(there);
  }

  return {
    async ignore(entries, reason, everywhere = false) {
      passNotice(context);
      const findings = Object.fromEntries(
        entries.map(({ key, finding }): [string, IgnoredFinding] => [
          (everywhere ? lastingKey(finding) : null) ?? key,
          { reason, state: findingState(finding) },
        ]),
      );
      store.dispatch({ type: 'ignored/added', findings });
      const reasons = [reason, ...store.get().reasons.filter((r) => r !== reason)].slice(0, REASONS_KEPT);
      store.dispatch({ type: 'reasons/known', reasons });
      await services.memory.keep(REASONS, reasons);
      await changed(Object.keys(findings));
    },
    unignore: (entry) => remove(keysOf(entry)),
    async unignoreAll() {
      const { check, review, ignored } = store.get();
      const entries = [
        ...(check.result ? entriesOf(check.result, ignored) : []),
        ...(review.result ? entriesOf(review.result, ignored, reviewKey(review.result.document)) : []),
      ];
      await remove([...new Set(entries.filter((e) => e.ignored).flatMap(keysOf))]);
    },
  };
}

/** The keys under which a finding may have been set aside. */
function keysOf({ key, finding }: FindingEntry): readonly string[] {
  const lasting = lastingKey(finding);
  return lasting === null ? [key] : [key, lasting];
}

/** What was set aside in this workbook, and on this machine in all of them. A workbook can't set aside more than its own. */
export async function recallIgnored(
  workbook: Pick<WorkbookMemory, 'recall'>,
  memory: Pick<LocalMemory, 'recall'>,
): Promise<Ignored> {
  const [own, everywhere] = await Promise.all([workbook.recall(IGNORED), memory.recall(EVERYWHERE)]);
  const ofWorkbook = Object.entries(readIgnored(own)).filter(([key]) => !isLasting(key));
  return { ...Object.fromEntries(ofWorkbook), ...ignoredIn(everywhere) };
}

/** Takes up what was set aside, and the reasons given last. */
export async function restoreIgnored({ services, store }: Context): Promise<void> {
  const { workbook, memory } = services;
  store.dispatch({ type: 'ignored/restored', ignored: await recallIgnored(workbook, memory) });
  const reasons = await memory.recall(REASONS);
  const known = Array.isArray(reasons) ? reasons.filter((r): r is string => typeof r === 'string') : [];
  store.dispatch({ type: 'reasons/known', reasons: known });
}
