import { RunFailure } from '../shell/RunFailure';
import { RunProgress } from '../shell/RunProgress';
import { useController, usePaneState } from '../state/PaneContext';
import { CellRelations } from './CellRelations';
import { CheckResults } from './CheckResults';
import { CheckToolbar } from './CheckToolbar';
import { CheckWelcome } from './CheckWelcome';

const STEP_TEXT = {
  reading: 'pane.check.step.reading',
  checking: 'pane.check.step.checking',
  arranging: 'pane.check.step.arranging',
} as const;

/** 检查: one button, then what was found. */
export function CheckTab() {
  const controller = useController();
  const { phase, quiet, step, failure, result } = usePaneState((s) => s.check);
  if (phase === 'running' && !quiet) {
    return (
      <RunProgress
        step={step}
        texts={STEP_TEXT}
        label="pane.check.progress"
        onStop={() => controller.stopCheck()}
      />
    );
  }
  if (failure) return <RunFailure failure={failure} onRetry={() => void controller.check()} />;
  if (!result) return <CheckWelcome cancelled={phase === 'cancelled'} />;
  return (
    <>
      <CheckToolbar />
      <CheckResults result={result} />
      <CellRelations result={result} />
    </>
  );
}
