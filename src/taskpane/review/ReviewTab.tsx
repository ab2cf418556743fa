import { RulesOffBar } from '../check/RulesOffBar';
import { ChangeList } from '../shell/ChangeList';
import { OutdatedBar } from '../shell/OutdatedBar';
import { RunPage } from '../shell/RunPage';
import { useController, usePaneState } from '../state/PaneContext';
import { ReviewResults } from './ReviewResults';
import { ReviewToolbar } from './ReviewToolbar';
import { SourceChoice } from './SourceChoice';

const STEP_TEXT = {
  reading: 'pane.review.step.reading',
  checking: 'pane.review.step.checking',
  arranging: 'pane.review.step.arranging',
} as const;

/** 审核: a narrative that is written already, held against the tables paragraph by paragraph. */
export default function ReviewTab() {
  const controller = useController();
  const run = usePaneState((s) => s.review);
  return (
    <RunPage
      run={run}
      texts={STEP_TEXT}
      label="pane.review.progress"
      onStop={() => controller.stopReview()}
      onRetry={() => void controller.review()}
      before={<SourceChoice />}
    >
      {(result) => (
        <>
          <ReviewToolbar />
          <OutdatedBar run={run} onAgain={() => void controller.review()} />
          <RulesOffBar />
          <ReviewResults result={result} />
          <ChangeList />
        </>
      )}
    </RunPage>
  );
}
