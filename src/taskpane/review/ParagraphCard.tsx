import { makeStyles, tokens } from '@fluentui/react-components';
import type { Paragraph } from '../../budget/TextDocument';
import type { ReviewResult } from '../../pipeline/results';
import type { ReviewCard } from '../model/reviewCards';
import { CellLink } from '../shell/CellLink';
import { useWords } from '../text/WordsContext';
import { CorrectedSentence } from './CorrectedSentence';
import { paragraphName } from './paragraphName';
import { QuotedParagraph } from './QuotedParagraph';
import { ReviewFinding } from './ReviewFinding';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  card: {
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
});

interface ParagraphCardProps {
  readonly card: ReviewCard;
  readonly result: ReviewResult;
}

/** A paragraph as it stands, what is wrong in it, and how it should read. */
export function ParagraphCard({ card: { paragraph, entries, corrections }, result }: ParagraphCardProps) {
  const { document } = result;
  const words = useWords();
  const styles = useStyles();
  const name = paragraphName(paragraph, words);
  return (
    <div className={styles.root}>
      <section className={styles.card} aria-label={name}>
        <h2 className={styles.heading}>
          <ParagraphLink paragraph={paragraph} name={name} />
        </h2>
        {paragraph && <QuotedParagraph paragraph={paragraph} document={document} entries={entries} />}
        {entries.map((entry, i) => (
          <ReviewFinding
            key={entry.key}
            entry={entry}
            result={result}
            {...(entries.length > 1 ? { number: i + 1 } : {})}
          />
        ))}
        {corrections.map((correction) => (
          <CorrectedSentence
            key={correction.key}
            correction={correction}
            {...(correction.place.paragraph === paragraph?.index
              ? {}
              : { elsewhere: document.paragraphs[correction.place.paragraph] })}
          />
        ))}
      </section>
    </div>
  );
}

function ParagraphLink({ paragraph, name }: { readonly paragraph: Paragraph | null; readonly name: string }) {
  return paragraph?.cell ? <CellLink place={paragraph.cell}>{name}</CellLink> : <>{name}</>;
}
