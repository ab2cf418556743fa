import { useCallback, useMemo } from 'react';
import type { ReviewedClaims, ReviewResult } from '../../pipeline/results';
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
  const { claims } = result;
  const render = useCallback((card: ReviewCard) => <ParagraphCard card={card} result={result} />, [result]);
  const isClean = result.findings.length === 0;
  return (
    <>
      <ResultHead>
        {!isClean && <SeverityFilter counts={view.counts} />}
        <ReviewSummary result={result} ignored={view.ignored} />
      </ResultHead>
      {isClean && <NothingFound {...claims} />}
      {!isClean && view.cards.length === 0 && <NothingLeft />}
      {view.cards.length > 0 && (
        <VirtualList items={view.cards} label={t('pane.review.list')} render={render} estimate={estimate} />
      )}
      <Coverage result={result} />
    </>
  );
}

/** No findings: all is well, or nothing could be checked. */
function NothingFound({ found, checked }: Pick<ReviewedClaims, 'found' | 'checked'>) {
  const { t } = useWords();
  const { title, text } = OUTCOMES[checked > 0 ? 'clean' : found > 0 ? 'unchecked' : 'none'];
  return <Outcome isGood={checked > 0} title={t(title)} text={t(text, { found, checked })} />;
}

const OUTCOMES = {
  clean: { title: 'pane.review.clean.title', text: 'pane.review.clean.text' },
  unchecked: { title: 'pane.review.unchecked.title', text: 'pane.review.unchecked.text' },
  none: { title: 'pane.review.no-figures.title', text: 'pane.review.no-figures.text' },
} as const;

/** Heights of a card's parts, roughly, in pixels. */
const CARD = 120;
const FINDING = 64;
const CORRECTION = 140;

const estimate = ({ entries, corrections }: ReviewCard): number =>
  CARD + entries.length * FINDING + corrections.length * CORRECTION;
