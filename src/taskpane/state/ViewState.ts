import type { CellPlace } from '../../budget/Place';
import type { Severity } from '../../budget/Finding';

export type Tab = 'check' | 'overview' | 'narrative' | 'review' | 'settings';
export type Grouping = 'table' | 'rule';

/** What is on the screen: kept on the machine, so that a reopened pane looks as it was left. */
export interface ViewState {
  readonly tab: Tab;
  readonly grouping: Grouping;
  /** Severities that are shown. */
  readonly severities: readonly Severity[];
  readonly search: string;
  /** Ignored findings are shown too. */
  readonly showIgnored: boolean;
  /** Keys of groups that are folded. */
  readonly folded: readonly string[];
  /** Key of the finding whose details are open. */
  readonly open: string | null;
  /** Keys of the diagnoses whose findings are unfolded. */
  readonly unfolded: readonly string[];
  /** The cell that is selected in the workbook. */
  readonly selection: CellPlace | null;
}

export const FIRST_VIEW: ViewState = {
  tab: 'check',
  grouping: 'table',
  severities: ['error', 'warning', 'info'],
  search: '',
  showIgnored: false,
  folded: [],
  open: null,
  unfolded: [],
  selection: null,
};

export type ViewAction =
  | { readonly type: 'view/tab'; readonly tab: Tab }
  | { readonly type: 'view/grouping'; readonly grouping: Grouping }
  | { readonly type: 'view/severity'; readonly severity: Severity }
  | { readonly type: 'view/search'; readonly text: string }
  | { readonly type: 'view/show-ignored'; readonly show: boolean }
  | { readonly type: 'view/fold'; readonly group: string }
  | { readonly type: 'view/open'; readonly finding: string | null }
  | { readonly type: 'view/unfold'; readonly diagnosis: string }
  | { readonly type: 'view/selection'; readonly place: CellPlace }
  | { readonly type: 'view/restored'; readonly view: Partial<ViewState> };

const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((x) => x !== item) : [...list, item];

export function viewReducer(state: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case 'view/tab':
      return { ...state, tab: action.tab };
    case 'view/grouping':
      return { ...state, grouping: action.grouping };
    case 'view/severity':
      return { ...state, severities: toggled(state.severities, action.severity) };
    case 'view/search':
      return { ...state, search: action.text };
    case 'view/show-ignored':
      return { ...state, showIgnored: action.show };
    case 'view/fold':
      return { ...state, folded: toggled(state.folded, action.group) };
    case 'view/open':
      return { ...state, open: state.open === action.finding ? null : action.finding };
    case 'view/unfold':
      return { ...state, unfolded: toggled(state.unfolded, action.diagnosis) };
    case 'view/selection':
      return { ...state, selection: action.place };
    case 'view/restored':
      return { ...state, ...action.view };
  }
}
