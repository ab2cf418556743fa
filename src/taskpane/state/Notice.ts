import type { MessageValue } from '../../budget/Finding';

/** One line above the tabs' content: what an action did, or why it did not happen. */
export interface Notice {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly id: string;
  readonly data: Readonly<Record<string, MessageValue>>;
  readonly detail?: string;
  /** The number of the change that can be taken back. */
  readonly undo?: number;
}

export type NoticeAction =
  { readonly type: 'notice/shown'; readonly notice: Notice } | { readonly type: 'notice/dismissed' };

/** One notice at a time: the latest action is the one that a person wants to hear of. */
export function noticeReducer(_state: Notice | null, action: NoticeAction): Notice | null {
  return action.type === 'notice/shown' ? action.notice : null;
}
