import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { placeKey } from '../../budget/Place';
import { quoteAt } from '../../budget/TextDocument';
import type { ReadFigure } from '../../narrative/review/readFigures';
import type { ReviewResult } from '../../pipeline/results';
import { figureInWords, readingLines } from '../../report/readFigure';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  button: { fontSize: tokens.fontSizeBase200 },
  body: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    lineHeight: 1.6,
    overflowWrap: 'anywhere',
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface HowReadProps {
  readonly figures: readonly ReadFigure[];
  readonly result: Pick<ReviewResult, 'document' | 'relations'>;
}

/** Unfolds how figures of the text were read, and what they were held against. */
export function HowRead({ figures, result: { document, relations } }: HowReadProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const quoteOf = ({ claim }: ReadFigure): string => quoteAt(document, claim.figure.place);
  return (
    <>
      <Link
        as="button"
        inline
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t('pane.review.how-of', { quotes: figures.map(quoteOf) })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('pane.review.how')}
      </Link>
      {isOpen && (
        <div id={id} className={styles.body}>
          {figures.map((figure) => (
            <div key={placeKey(figure.claim.figure.place)}>
              <div className={styles.what}>
                {t('pane.review.how-what', {
                  quote: quoteOf(figure),
                  what: figureInWords(figure, words.message),
                })}
              </div>
              <ul className={styles.lines}>
                {readingLines(figure, relations, words.message).map((line, i) => (
                  <li key={i}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
