import type { CellPlace } from '../../budget/Place';
import { SEVERITIES, type Severity } from '../../budget/Finding';
import type { Step } from '../model/Step';

export type Tab = 'check' | 'overview' | 'narrative' | 'review' | 'settings';
export type Grouping = 'table' | 'rule';

/** What is on the screen: kept on the machine, so that a reopened pane looks as it was left; what narrows the list, per workbook. */
export interface ViewState {
  readonly tab: Tab;
  readonly grouping: Grouping;
  /** Severities that are shown: all of them, or the one that was asked for. */
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
  /** Where the walk through the list is. */
  readonly at: Step | null;
}

export const FIRST_VIEW: ViewState = {
  tab: 'check',
  grouping: 'table',
  severities: SEVERITIES,
  search: '',
  showIgnored: false,
  folded: [],
  open: null,
  unfolded: [],
  selection: null,
  at: null,
};

/** Whether the list leaves something out that a person may look for. */
export const isFiltered = ({ severities, search }: Pick<ViewState, 'severities' | 'search'>): boolean =>
  search.trim() !== '' || severities.length < SEVERITIES.length;

export type ViewAction =
  | { readonly type: 'view/tab'; readonly tab: Tab }
  | { readonly type: 'view/grouping'; readonly grouping: Grouping }
  | { readonly type: 'view/severity'; readonly severity: Severity }
  | { readonly type: 'view/search'; readonly text: string }
  | { readonly type: 'view/show-ignored'; readonly show: boolean }
  | { readonly type: 'view/fold'; readonly group: string }
  | { readonly type: 'view/open'; readonly finding: string | null }
  | { readonly type: 'view/unfold'; readonly diagnosis: string }
  | { readonly type: 'view/filters-cleared' }
  | { readonly type: 'view/at'; readonly step: Step }
  | { readonly type: 'view/selection'; readonly place: CellPlace }
  | { readonly type: 'view/restored'; readonly view: Partial<ViewState> };

const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((x) => x !== item) : [...list, item];

/** Pressed once, a severity is shown alone; pressed again, all are. */
const onlyOrAll = (shown: readonly Severity[], pressed: Severity): readonly Severity[] =>
  isOnly(shown, pressed) ? SEVERITIES : [pressed];

export const isOnly = (shown: readonly Severity[], severity: Severity): boolean =>
  shown.length === 1 && shown[0] === severity;

export function viewReducer(state: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case 'view/tab':
      return { ...state, tab: action.tab };
    case 'view/grouping':
      return { ...state, grouping: action.grouping };
    case 'view/severity':
      return { ...state, severities: onlyOrAll(state.severities, action.severity) };
    case 'view/filters-cleared':
      return { ...state, severities: SEVERITIES, search: '' };
    case 'view/at':
      return { ...state, at: action.step };
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
