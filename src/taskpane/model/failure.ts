import type { Message, MessageValue } from '../../budget/Finding';
import type { MessageId } from '../../locales';

/** Why an action of a person did not happen, as data; the sentence is made when it is shown. */
export interface PaneFailure {
  readonly id: MessageId;
  readonly data: Readonly<Record<string, MessageValue>>;
  /** The program's own words, for those who report the failure. */
  readonly detail?: string;
}

/** Errors that know what to say to a person carry a message id and its data (the workbook adapters' do). */
interface Speaking {
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, MessageValue>>;
}

/** Files that can't be read explain themselves. */
interface Explained {
  readonly explanation: Message;
}

const isExplained = (error: unknown): error is Explained =>
  typeof error === 'object' &&
  error !== null &&
  'explanation' in error &&
  typeof error.explanation === 'object';

const speaks = (error: unknown): error is Speaking =>
  typeof error === 'object' && error !== null && 'messageId' in error && typeof error.messageId === 'string';

/** Turns whatever was thrown into something that can be shown. */
export function failureOf(error: unknown): PaneFailure {
  if (speaks(error)) return { id: error.messageId, data: error.data ?? {} };
  if (isExplained(error)) return error.explanation;
  const detail = error instanceof Error ? error.message : String(error);
  return { id: 'pane.failure.unexpected', data: {}, detail };
}

/** The way an abandoned action ends: nothing to show. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
