import type { CheckResult } from '../../pipeline/results';
import type { Delta } from '../model/delta';
import type { PaneFailure } from '../model/failure';

/** The steps of a check, in their order; each has its share of the progress bar. */
export const CHECK_STEPS = ['reading', 'checking', 'arranging'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

export interface CheckState {
  readonly phase: 'idle' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly step: CheckStep;
  /** The latest result; it stays on the screen while the next check runs. */
  readonly result: CheckResult | null;
  readonly failure: PaneFailure | null;
  /** What the latest edit did; null after a check that a person asked for. */
  readonly delta: Delta | null;
  /** A check that an edit set off: it runs quietly, without a progress bar. */
  readonly quiet: boolean;
  /** Cells highlighted at present; null when none. */
  readonly marked: number | null;
}

export const NO_CHECK: CheckState = {
  phase: 'idle',
  step: 'reading',
  result: null,
  failure: null,
  delta: null,
  quiet: false,
  marked: null,
};

export type CheckAction =
  | { readonly type: 'check/started'; readonly quiet: boolean }
  | { readonly type: 'check/step'; readonly step: CheckStep }
  | { readonly type: 'check/done'; readonly result: CheckResult; readonly delta: Delta | null }
  | { readonly type: 'check/failed'; readonly failure: PaneFailure }
  | { readonly type: 'check/cancelled' }
  | { readonly type: 'check/marked'; readonly cells: number | null }
  | { readonly type: 'check/delta-read' };

export function checkReducer(state: CheckState, action: CheckAction): CheckState {
  switch (action.type) {
    case 'check/started':
      return { ...state, phase: 'running', step: 'reading', failure: null, quiet: action.quiet };
    case 'check/step':
      return { ...state, step: action.step };
    case 'check/done':
      return { ...state, phase: 'done', result: action.result, delta: action.delta, failure: null };
    case 'check/failed':
      return { ...state, phase: 'failed', failure: action.failure };
    case 'check/cancelled':
      return { ...state, phase: state.result ? 'done' : 'cancelled' };
    case 'check/marked':
      return { ...state, marked: action.cells };
    case 'check/delta-read':
      return { ...state, delta: null };
  }
}
