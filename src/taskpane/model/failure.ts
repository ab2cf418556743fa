import type { MessageValue } from '../../budget/Finding';

/** Why an action of a person did not happen, as data; the sentence is made when it is shown. */
export interface PaneFailure {
  /** Message id. */
  readonly id: string;
  readonly data: Readonly<Record<string, MessageValue>>;
  /** The program's own words, for those who report the failure. */
  readonly detail?: string;
}

/** Errors that know what to say to a person carry a message id and its data (the workbook adapters' do). */
interface Speaking {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, MessageValue>>;
}

const speaks = (error: unknown): error is Speaking =>
  typeof error === 'object' && error !== null && 'messageId' in error && typeof error.messageId === 'string';

/** Turns whatever was thrown into something that can be shown. */
export function failureOf(error: unknown): PaneFailure {
  if (speaks(error)) return { id: error.messageId, data: error.data ?? {} };
  const detail = error instanceof Error ? error.message : String(error);
  return { id: 'pane.failure.unexpected', data: {}, detail };
}

/** The way an abandoned action ends: nothing to show. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
