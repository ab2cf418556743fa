import { ChangeList } from '../shell/ChangeList';
import { OutdatedBar } from '../shell/OutdatedBar';
import { RunPage } from '../shell/RunPage';
import { useController, usePaneState } from '../state/PaneContext';
import { CellRelations } from './CellRelations';
import { CheckResults } from './CheckResults';
import { CheckToolbar } from './CheckToolbar';
import { RulesOffBar } from './RulesOffBar';
import { CheckWelcome } from './CheckWelcome';

const STEP_TEXT = {
  reading: 'pane.check.step.reading',
  checking: 'pane.check.step.checking',
  arranging: 'pane.check.step.arranging',
} as const;

/** 检查: one button, then what was found. */
export function CheckTab() {
  const controller = useController();
  const run = usePaneState((s) => s.check);
  return (
    <RunPage
      run={run}
      texts={STEP_TEXT}
      label="pane.check.progress"
      onStop={() => controller.stopCheck()}
      onRetry={() => void controller.check()}
      before={<CheckWelcome cancelled={run.phase === 'cancelled'} />}
    >
      {(result) => (
        <>
          <CheckToolbar />
          <OutdatedBar run={run} onAgain={() => void controller.check()} />
          <RulesOffBar />
          <CheckResults result={result} />
          <ChangeList />
          <CellRelations result={result} />
        </>
      )}
    </RunPage>
  );
}
