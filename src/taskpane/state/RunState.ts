import type { Delta } from '../model/delta';
import type { PaneFailure } from '../model/failure';

/** The steps of a check or a review, in their order; each has its share of the progress bar. */
export const RUN_STEPS = ['reading', 'checking', 'arranging'] as const;
export type RunStep = (typeof RUN_STEPS)[number];

/** Something that reads the workbook, works on it for a while and yields a result. */
export interface RunState<Result> {
  /** `nothing`: it ended, and there was nothing to work on. */
  readonly phase: 'idle' | 'running' | 'done' | 'failed' | 'cancelled' | 'nothing';
  readonly step: RunStep;
  /** The latest result; it stays on the screen while the next run goes on. */
  readonly result: Result | null;
  readonly failure: PaneFailure | null;
  /** What the latest edit did; null after a run that a person asked for. */
  readonly delta: Delta | null;
  /** A run that an edit set off: it goes on quietly, without a progress bar. */
  readonly quiet: boolean;
  /** Counts the edits of the workbook while there was a result, or one on its way. */
  readonly edits: number;
  /** Those that the run on its way knows of, and those that the latest result does. */
  readonly reading: number;
  readonly seen: number;
}

/** The workbook has changed since it was read for the result on the screen. */
export const isOutdated = ({ result, edits, seen }: RunState<unknown>): boolean =>
  result !== null && edits > seen;

export const NOT_RUN: RunState<never> = {
  phase: 'idle',
  step: 'reading',
  result: null,
  failure: null,
  delta: null,
  quiet: false,
  edits: 0,
  reading: 0,
  seen: 0,
};

export type RunEvent<Result> =
  | { readonly kind: 'started'; readonly quiet: boolean }
  | { readonly kind: 'step'; readonly step: RunStep }
  | { readonly kind: 'done'; readonly result: Result; readonly delta: Delta | null }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'edited' }
  | { readonly kind: 'failed'; readonly failure: PaneFailure }
  | { readonly kind: 'cancelled' };

export function runReducer<Result>(state: RunState<Result>, event: RunEvent<Result>): RunState<Result> {
  switch (event.kind) {
    case 'started':
      return {
        ...state,
        phase: 'running',
        step: 'reading',
        failure: null,
        quiet: event.quiet,
        reading: state.edits,
      };
    case 'edited':
      return { ...state, edits: state.edits + 1 };
    case 'step':
      return { ...state, step: event.step };
    case 'done':
      return {
        ...state,
        phase: 'done',
        result: event.result,
        delta: event.delta,
        failure: null,
        seen: state.reading,
      };
    case 'nothing':
      return { ...state, phase: 'nothing', result: null, delta: null, failure: null };
    case 'failed':
      return { ...state, phase: 'failed', failure: event.failure };
    case 'cancelled':
      return { ...state, phase: state.result ? 'done' : 'cancelled' };
  }
}
