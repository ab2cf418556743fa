import { useCallback, useMemo } from 'react';
import type { ReviewResult } from '../../pipeline/results';
import { SeverityFilter } from '../check/SeverityFilter';
import { reviewView, type ReviewCard } from '../model/reviewCards';
import { NothingLeft } from '../shell/NothingLeft';
import { Outcome } from '../shell/Outcome';
import { ResultHead } from '../shell/ResultHead';
import { VirtualList } from '../shell/VirtualList';
import { usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { Coverage } from './Coverage';
import { ParagraphCard } from './ParagraphCard';
import { ReviewSummary } from './ReviewSummary';

/** What was found in the text, paragraph by paragraph, or that nothing was. */
export function ReviewResults({ result }: { readonly result: ReviewResult }) {
  const { t } = useWords();
  const severities = usePaneState((s) => s.view.severities);
  const showIgnored = usePaneState((s) => s.view.showIgnored);
  const ignored = usePaneState((s) => s.ignored);
  const view = useMemo(
    () => reviewView(result, { severities, showIgnored, ignored }),
    [result, severities, showIgnored, ignored],
  );
  const { document, claims } = result;
  const render = useCallback(
    (card: ReviewCard) => <ParagraphCard card={card} document={document} />,
    [document],
  );
  const isClean = result.findings.length === 0;
  return (
    <>
      <ResultHead>
        {!isClean && <SeverityFilter counts={view.counts} />}
        <ReviewSummary result={result} ignored={view.ignored} />
      </ResultHead>
      {isClean && (
        <Outcome
          isGood={claims.found > 0}
          title={t('pane.review.clean.title')}
          text={
            claims.found > 0
              ? t('pane.review.clean.text', { found: claims.found, checked: claims.checked })
              : t('pane.review.no-figures')
          }
        />
      )}
      {!isClean && view.cards.length === 0 && <NothingLeft />}
      {view.cards.length > 0 && (
        <VirtualList items={view.cards} label={t('pane.review.list')} render={render} estimate={estimate} />
      )}
      <Coverage result={result} />
    </>
  );
}

/** Heights of a card's parts, roughly, in pixels. */
const CARD = 120;
const FINDING = 64;
const CORRECTION = 140;

const estimate = ({ entries, corrections }: ReviewCard): number =>
  CARD + entries.length * FINDING + corrections.length * CORRECTION;
