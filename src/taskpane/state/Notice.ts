import type { MessageValue } from '../../budget/Finding';
import type { MessageId } from '../../locales';

/** One line above the tabs' content: what an action did, or why it did not happen. */
export interface Notice {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly id: MessageId;
  readonly data: Readonly<Record<string, MessageValue>>;
  readonly detail?: string;
  /** The number of the change that can be taken back. */
  readonly undo?: number;
}

export type NoticeAction =
  | { readonly type: 'notice/shown'; readonly notice: Notice }
  | { readonly type: 'notice/dismissed' }
  /** The person goes on: what went well need not be said any longer. */
  | { readonly type: 'notice/passed' };

/** One notice at a time: the latest action is the one that a person wants to hear of. */
export function noticeReducer(state: Notice | null, action: NoticeAction): Notice | null {
  switch (action.type) {
    case 'notice/shown':
      return action.notice;
    case 'notice/dismissed':
      return null;
    case 'notice/passed':
      return state && (state.intent === 'error' || state.intent === 'warning') ? state : null;
  }
}
