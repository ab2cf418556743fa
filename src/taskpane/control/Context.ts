import type { Locale } from '../../locales';
import type { MessageValue } from '../../budget/Finding';
import type { Beside } from '../../budget/priorFit';
import type { Grid } from '../../workbook/Grid';
import type { BookRequest } from '../engine/PaneEngine';
import { failureOf, isAbort } from '../model/failure';
import type { PaneServices } from '../platform/PaneServices';
import type { Notice } from '../state/Notice';
import type { PaneStore } from '../state/PaneStore';
import { wordsOf, type Words } from '../text/wordsOf';
import type { MessageId } from '../../locales';

/** What the controller's parts share. */
export interface Context {
  readonly services: PaneServices;
  readonly store: PaneStore;
  /** The reader's language at this moment. */
  words(): Words;
  /** Last year's workbook and the budget of the year, once chosen. */
  beside: Readonly<Partial<Record<Beside, readonly Grid[]>>>;
}

export const makeContext = (
  services: PaneServices,
  store: PaneStore,
  /** The host's language, which may change while the pane is open. */
  hostLocale: () => Locale,
): Context => ({
  services,
  store,
  words: () => wordsOf(store.get().settings.locale ?? hostLocale()),
  beside: {},
});

/** This workbook as the engine is asked about it. */
export function bookRequest({ services }: Context, grids: readonly Grid[]): BookRequest {
  const { file } = services.made();
  return { grids, ...(file === undefined ? {} : { file }) };
}

/** Tells a person what an action did. */
export function tell(
  { store }: Context,
  intent: Notice['intent'],
  id: MessageId,
  data: Readonly<Record<string, MessageValue>> = {},
  undo?: Notice['undo'],
): void {
  store.dispatch({ type: 'notice/shown', notice: { intent, id, data, ...(undo ? { undo } : {}) } });
}

/** What went well has been read once a person does the next thing. */
export const passNotice = ({ store }: Context): void => store.dispatch({ type: 'notice/passed' });

/** Runs an action; what it throws becomes a notice. Says whether it went through. */
export const attempt = (context: Context, action: () => Promise<void>): Promise<boolean> =>
  outcomeOf(context, () => action().then(() => true), false);

/**
 * Runs an action that has an outcome; what it throws becomes a notice.
 * @param otherwise the outcome of an action that threw
 */
export async function outcomeOf<T>(context: Context, action: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (isAbort(error)) return otherwise;
    const failure = failureOf(error);
    context.store.dispatch({ type: 'notice/shown', notice: { intent: 'error', ...failure } });
    return otherwise;
  }
}
