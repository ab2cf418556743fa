import { changesReducer, NO_CHANGES, type Changes, type ChangesAction } from './Changes';
import { checkReducer, NO_CHECK, type CheckAction, type CheckState } from './CheckState';
import type { Ignored } from '../../report/ignoring/Ignored';
import { ignoredReducer, type IgnoredAction } from './Ignored';
import { narrativeReducer, NO_NARRATIVE, type NarrativeAction, type NarrativeState } from './NarrativeState';
import { NO_REVIEW, reviewReducer, type ReviewAction, type ReviewState } from './ReviewState';
import { noticeReducer, type Notice, type NoticeAction } from './Notice';
import type { Reasons, ReasonsAction } from './Reasons';
import { DEFAULT_SETTINGS, settingsReducer, type Settings, type SettingsAction } from './Settings';
import { FIRST_VIEW, viewReducer, type ViewAction, type ViewState } from './ViewState';

/** All that the pane knows. Changed only by actions, one slice each. */
export interface PaneState {
  readonly check: CheckState;
  readonly view: ViewState;
  readonly ignored: Ignored;
  readonly reasons: Reasons;
  readonly changes: Changes;
  readonly narrative: NarrativeState;
  readonly review: ReviewState;
  readonly settings: Settings;
  readonly notice: Notice | null;
}

export const FIRST_STATE: PaneState = {
  check: NO_CHECK,
  view: FIRST_VIEW,
  ignored: {},
  reasons: [],
  changes: NO_CHANGES,
  narrative: NO_NARRATIVE,
  review: NO_REVIEW,
  settings: DEFAULT_SETTINGS,
  notice: null,
};

export type PaneAction =
  | CheckAction
  | ViewAction
  | IgnoredAction
  | ReasonsAction
  | ChangesAction
  | NarrativeAction
  | ReviewAction
  | SettingsAction
  | NoticeAction;

const is = <A extends PaneAction>(slice: string, action: PaneAction): action is A =>
  action.type.startsWith(`${slice}/`);

/** Hands an action to the slice that its type names. */
export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  if (is<CheckAction>('check', action)) return { ...state, check: checkReducer(state.check, action) };
  if (is<ViewAction>('view', action)) {
    const left = action.type === 'view/tab' && state.view.tab !== action.tab;
    return {
      ...state,
      view: viewReducer(state.view, action),
      notice: left ? lasting(state.notice) : state.notice,
    };
  }
  if (is<IgnoredAction>('ignored', action))
    return { ...state, ignored: ignoredReducer(state.ignored, action) };
  if (is<ReasonsAction>('reasons', action)) return { ...state, reasons: action.reasons };
  if (is<ChangesAction>('changes', action))
    return { ...state, changes: changesReducer(state.changes, action) };
  if (is<NarrativeAction>('narrative', action))
    return { ...state, narrative: narrativeReducer(state.narrative, action) };
  if (is<ReviewAction>('review', action)) return { ...state, review: reviewReducer(state.review, action) };
  if (is<SettingsAction>('settings', action))
    return { ...state, settings: settingsReducer(state.settings, action) };
  const notice = noticeReducer(state.notice, action as NoticeAction);
  // A notice speaks of the latest action; what the edit before it changed has been read.
  const isShown = action.type === 'notice/shown' && state.check.delta !== null;
  if (notice === state.notice && !isShown) return state;
  return { ...state, notice, ...(isShown ? { check: { ...state.check, delta: null } } : {}) };
}

/** What still matters in another tab: a failure, or something that can be taken back. */
const lasting = (notice: Notice | null): Notice | null =>
  notice && (notice.undo !== undefined || notice.intent === 'error' || notice.intent === 'warning')
    ? notice
    : null;
