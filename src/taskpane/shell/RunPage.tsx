import type { ReactNode } from 'react';
import type { RunState, RunStep } from '../state/RunState';
import { RunFailure } from './RunFailure';
import { RunProgress } from './RunProgress';
import type { MessageId } from '../../locales';

interface RunPageProps<Result> {
  readonly run: RunState<Result>;
  /** Message ids of what is being done in each step. */
  readonly texts: Readonly<Record<RunStep, MessageId>>;
  /** Message id of the progress bar's name. */
  readonly label: MessageId;
  readonly onStop: () => void;
  readonly onRetry: () => void;
  /** What is shown before there is a result. */
  readonly before: ReactNode;
  readonly children: (result: Result) => ReactNode;
}

/** A check or a review in whatever state it is: not begun, on its way, failed, or done. */
export function RunPage<Result>(props: RunPageProps<Result>) {
  const { run, texts, label, onStop, onRetry, before, children } = props;
  if (run.phase === 'running' && !run.quiet)
    return <RunProgress step={run.step} texts={texts} label={label} onStop={onStop} />;
  if (run.failure) return <RunFailure failure={run.failure} onRetry={onRetry} />;
  return run.result === null ? before : children(run.result);
}
