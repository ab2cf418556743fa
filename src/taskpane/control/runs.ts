import type { Grid } from '../../workbook/Grid';
import { deltaOf, isEmptyDelta } from '../model/delta';
import { failureOf, isAbort } from '../model/failure';
import type { RunEvent } from '../state/RunState';
import type { Context } from './Context';

/** What is found or written anew after an edit, where that was done before. */
export interface Rerun {
  /** @param reading the workbook, where it is being read already */
  rerun(reading?: Promise<readonly Grid[]>): Promise<void>;
}

/** What a person can start, and an edit starts anew. One at a time: a new run abandons the one that goes on. */
export interface Runs extends Rerun {
  run(): Promise<void>;
  /**
   * Runs again after an edit where there is a result, or one on its way: without a progress bar, saying what changed.
   * @param reading the workbook, where it is being read already
   */
  rerun(reading?: Promise<readonly Grid[]>): Promise<void>;
  stop(): void;
  /** Shows the latest result anew, for when the settings have changed. */
  reapply(): void;
}

/** What tells a check from a review. */
export interface Job<Result> {
  /** Null when there is nothing to work on. */
  readonly work: (grids: readonly Grid[], signal: AbortSignal) => Promise<Result | null>;
  /** The result as the settings want it. */
  readonly arrange: (result: Result) => Result;
  /** Keys of what was found. */
  readonly keysOf: (result: Result) => readonly string[];
  readonly shown: () => Result | null;
  readonly tell: (event: RunEvent<Result>) => void;
}

export function makeRuns<Result>({ services }: Context, job: Job<Result>): Runs {
  let running: AbortController | null = null;
  let whole: Result | null = null;

  async function run(quiet: boolean, reading?: Promise<readonly Grid[]>): Promise<void> {
    running?.abort();
    const own = (running = new AbortController());
    const { signal } = own;
    job.tell({ kind: 'started', quiet });
    try {
      const grids = await (reading ?? services.workbook.read());
      if (signal.aborted) return;
      job.tell({ kind: 'step', step: 'checking' });
      const result = await job.work(grids, signal);
      if (signal.aborted) return;
      whole = result;
      if (result === null) return job.tell({ kind: 'nothing' });
      job.tell({ kind: 'step', step: 'arranging' });
      const before = job.shown();
      const after = job.arrange(result);
      const delta = quiet && before ? deltaOf(job.keysOf(before), job.keysOf(after)) : null;
      job.tell({ kind: 'done', result: after, delta: delta && !isEmptyDelta(delta) ? delta : null });
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      job.tell({ kind: 'failed', failure: failureOf(error) });
    } finally {
      if (running === own) running = null;
    }
  }

  return {
    run: () => run(false),
    rerun: async (reading) => {
      if (job.shown()) await run(true, reading);
      // The first run is still on its way, and has read what is no longer so.
      else if (running) await run(false, reading);
    },
    stop() {
      if (!running) return;
      running.abort();
      running = null;
      job.tell({ kind: 'cancelled' });
    },
    reapply() {
      if (whole !== null && job.shown()) job.tell({ kind: 'done', result: job.arrange(whole), delta: null });
    },
  };
}

/** Finds anew, on one reading of the workbook, whatever has been found before. */
export async function rerunAll({ services, store }: Context, all: readonly Rerun[]): Promise<void> {
  const { check, review, narrative } = store.get();
  store.dispatch({ type: 'narrative/changed' });
  const isBegun = [check, review, narrative].some(({ phase }) => phase === 'running');
  if (!isBegun && !check.result && !review.result && !narrative.narrative) return;
  const reading = services.workbook.read();
  await Promise.all(all.map((runs) => runs.rerun(reading)));
}
