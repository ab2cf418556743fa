import { groupBy } from '../../budget/groupBy';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReadFigure } from '../../narrative/review/readFigures';
import type { ReviewResult } from '../../pipeline/results';
import { CannotTellRow } from '../check/CannotTellRow';
import { useFoldedStyles } from '../shell/folded.styles';
import { useWords } from '../text/WordsContext';
import { FigureQuote } from './FigureQuote';

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  quotes: { listStyleType: 'none', margin: 0, padding: 0 },
});

/**
 * How many figures were found and checked. Unfolded: each that was not checked, with the reason, then those that were; and of
 * each how it was read.
 */
export function Coverage({ result }: { readonly result: ReviewResult }) {
  const { t } = useWords();
  const folded = useFoldedStyles();
  const styles = useStyles();
  const { found, checked, unchecked, figures } = result.claims;
  const { cannotTell } = result;
  const groups = useMemo(() => byReason(figures), [figures]);
  const held = useMemo(() => figures.filter((f) => f.reason === undefined), [figures]);
  if (found === 0 && cannotTell.length === 0) {
    return (
      <div className={folded.root}>
        <div className={folded.summary}>{t('pane.review.coverage.none')}</div>
      </div>
    );
  }
  return (
    <details className={folded.root}>
      <summary className={folded.summary}>
        {unchecked.length === 0
          ? t('pane.review.coverage.all', { found })
          : t('pane.review.coverage', { found, checked, unchecked: unchecked.length })}
      </summary>
      <div className={folded.body} tabIndex={0} role="region" aria-label={t('reading.heading')}>
        {[...groups].map(([reason, of]) => (
          <Figures
            key={reason}
            heading={t('pane.review.unchecked-of', { reason: t(reason), count: of.length })}
            figures={of}
            result={result}
          />
        ))}
        {cannotTell.length > 0 && <h2 className={styles.heading}>{t('pane.cannot-tell.heading')}</h2>}
        {cannotTell.map((c, i) => (
          <CannotTellRow key={i} cannotTell={c} />
        ))}
        {held.length > 0 && (
          <Figures heading={t('pane.review.held', { count: held.length })} figures={held} result={result} />
        )}
      </div>
    </details>
  );
}

const byReason = (
  figures: readonly ReadFigure[],
): ReadonlyMap<NonNullable<ReadFigure['reason']>, readonly ReadFigure[]> =>
  groupBy(
    figures.filter((f) => f.reason !== undefined),
    (f) => f.reason!,
  );

/** So many figures are shown at once, and as many more when asked for. */
const SHOWN = 60;

interface FiguresProps {
  readonly heading: string;
  readonly figures: readonly ReadFigure[];
  readonly result: ReviewResult;
}

/** Figures that have something in common, each among its words. */
function Figures({ heading, figures, result }: FiguresProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.quotes}>
        {figures.slice(0, shown).map((figure) => (
          <FigureQuote key={figure.claim.index} figure={figure} result={result} />
        ))}
      </ul>
      {figures.length > shown && (
        <Link as="button" inline onClick={() => setShown(shown + SHOWN)}>
          {t('pane.review.more-figures', { count: figures.length - shown })}
        </Link>
      )}
    </>
  );
}
