import { makeStyles, tokens } from '@fluentui/react-components';
import { placeKey } from '../../budget/Place';
import type { ReviewResult } from '../../pipeline/results';
import { unreadSentence } from '../../report/unread';
import { IgnoredSwitch, RunSummary, useSummaryStyles } from '../shell/summary';
import { usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import type { ReviewState } from '../state/ReviewState';

const useStyles = makeStyles({
  line: { overflowWrap: 'anywhere' },
  other: { overflowWrap: 'anywhere', color: tokens.colorStatusDangerForeground3 },
});

interface ReviewSummaryProps {
  readonly result: ReviewResult;
  /** Findings that people have set aside. */
  readonly ignored: number;
}

/** Which text was reviewed, what the latest edit changed, and what is not on the list. */
export function ReviewSummary({ result, ignored }: ReviewSummaryProps) {
  const { t, message } = useWords();
  const summary = useSummaryStyles();
  const styles = useStyles();
  const review = usePaneState((s) => s.review);
  return (
    <div className={summary.root}>
      <RunSummary delta={review.delta} isRunning={review.phase === 'running'}>
        <span className={styles.line}>{subject(review, result, t)}</span>
      </RunSummary>
      {result.otherBook && (
        <span role="alert" className={styles.other}>
          {t('prior.told', { reason: message(result.otherBook) })}
        </span>
      )}
      {result.isGovernmentReport && <span className={styles.line}>{t('review.government')}</span>}
      {result.claims.unread.map((place) => (
        <span key={placeKey(place)} role="alert" className={styles.other}>
          {unreadSentence(result.document, place, message)}
        </span>
      ))}
      {result.tables.length > 0 && (
        <span className={styles.line}>{t('review.tables', { tables: result.tables })}</span>
      )}
      {!result.book && <span>{t('pane.review.no-tables')}</span>}
      <IgnoredSwitch count={ignored} />
    </div>
  );
}

/** What was reviewed, in words. */
function subject(
  { source, draft, file }: ReviewState,
  { document }: ReviewResult,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (source === 'pasted') return t('pane.review.of.pasted', { count: draft.trim().length });
  if (source === 'file') return t('pane.review.of.file', { file: file?.name ?? '' });
  const sheets = new Set(document.paragraphs.flatMap((p) => p.cell?.sheet ?? []));
  return t('pane.review.of.workbook', { sheets: [...sheets] });
}
