import { RunFailure } from '../shell/RunFailure';
import { RunProgress } from '../shell/RunProgress';
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
  const { phase, quiet, step, failure, result } = usePaneState((s) => s.review);
  if (phase === 'running' && !quiet) {
    return (
      <RunProgress
        step={step}
        texts={STEP_TEXT}
        label="pane.review.progress"
        onStop={() => controller.stopReview()}
      />
    );
  }
  if (failure) return <RunFailure failure={failure} onRetry={() => void controller.review()} />;
  if (!result) return <SourceChoice />;
  return (
    <>
      <ReviewToolbar />
      <ReviewResults result={result} />
    </>
  );
}
