import type { CheckResult } from '../../pipeline/results';
import { NOT_RUN, runReducer, type RunEvent, type RunState } from './RunState';

export interface CheckState extends RunState<CheckResult> {
  /** Cells highlighted at present; null when none. */
  readonly marked: number | null;
}

export const NO_CHECK: CheckState = { ...NOT_RUN, marked: null };

export type CheckAction =
  | { readonly type: 'check/run'; readonly event: RunEvent<CheckResult> }
  | { readonly type: 'check/marked'; readonly cells: number | null };

export function checkReducer(state: CheckState, action: CheckAction): CheckState {
  switch (action.type) {
    case 'check/run':
      return { ...state, ...runReducer(state, action.event) };
    case 'check/marked':
      return { ...state, marked: action.cells };
  }
}
