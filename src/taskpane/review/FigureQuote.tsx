import { makeStyles, tokens } from '@fluentui/react-components';
import { textPlace } from '../../budget/TextDocument';
import type { ReadFigure } from '../../narrative/review/readFigures';
import type { ReviewResult } from '../../pipeline/results';
import { HowRead } from './HowRead';
import { PlaceLink } from './PlaceLink';

const useStyles = makeStyles({
  root: { overflowWrap: 'anywhere', lineHeight: 1.7 },
  context: { color: tokens.colorNeutralForeground3 },
});

/** Characters of the text around a figure that tell a person which one it is. */
const BEFORE = 14;
const AFTER = 6;

interface FigureQuoteProps {
  readonly figure: ReadFigure;
  readonly result: Pick<ReviewResult, 'document' | 'relations'>;
}

/** A figure among its words, and how it was read. */
export function FigureQuote({ figure, result }: FigureQuoteProps) {
  const styles = useStyles();
  const { place } = figure.claim.figure;
  if (place.kind !== 'text') return null;
  const paragraph = result.document.paragraphs[place.paragraph]!;
  const { text } = paragraph;
  const from = Math.max(0, place.start - BEFORE);
  const to = Math.min(text.length, place.end + AFTER);
  return (
    <li className={styles.root}>
      <span className={styles.context}>
        {from > 0 && '…'}
        {text.slice(from, place.start)}
      </span>
      <PlaceLink place={textPlace(paragraph, place.start, place.end)}>
        {text.slice(place.start, place.end)}
      </PlaceLink>
      <span className={styles.context}>
        {text.slice(place.end, to)}
        {to < text.length && '…'}
      </span>{' '}
      <HowRead figures={[figure]} result={result} />
    </li>
  );
}
