import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Paragraph, TextDocument } from '../../budget/TextDocument';
import { SEVERITIES } from '../../budget/Finding';
import type { FindingEntry } from '../../report/ignoring/entries';
import { quotedPieces, quotedStretches } from '../model/quoted';
import { useWords } from '../text/WordsContext';
import { circled } from './circled';
import { Verdict } from './Verdict';

const useStyles = makeStyles({
  root: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    lineHeight: 1.8,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  gap: { color: tokens.colorNeutralForeground3 },
  mark: {
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusSmall,
    padding: '1px 0',
    fontVariantNumeric: 'tabular-nums',
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
  /** A figure is not broken over two lines. */
  short: { whiteSpace: 'nowrap' },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground2,
    textDecorationColor: tokens.colorStatusDangerForeground3,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    textDecorationColor: tokens.colorStatusWarningForeground1,
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground4,
    textDecorationColor: tokens.colorNeutralStroke1,
  },
});

/** Characters of a figure with its unit. */
const LONGEST_FIGURE = 14;

/** Entries that say the same of one figure, together: one word stands behind it for all of them. */
function alike(
  indexes: readonly number[],
  entries: readonly FindingEntry[],
): readonly (readonly [number, ...number[]])[] {
  const groups = new Map<string, [number, ...number[]]>();
  for (const n of indexes) {
    const { verdict, severity } = entries[n]!.finding;
    const group = groups.get(`${verdict} ${severity}`);
    if (group) group.push(n);
    else groups.set(`${verdict} ${severity}`, [n]);
  }
  return [...groups.values()];
}

interface QuotedParagraphProps {
  readonly paragraph: Paragraph;
  readonly document: TextDocument;
  readonly entries: readonly FindingEntry[];
}

/** A paragraph with what is wrong marked in it, and the verdict in words behind each mark. Of a long one, the sentences at stake. */
export function QuotedParagraph({ paragraph, document, entries }: QuotedParagraphProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const { text, index } = paragraph;
  const sentences = document.sentences.filter((s) => s.paragraph === index);
  const parts = quotedStretches(text, sentences, entries);
  const isCut = parts[0]?.start !== 0 || parts.at(-1)?.end !== text.length || parts.length > 1;
  const stretches = isWhole ? [{ start: 0, end: text.length }] : parts;
  return (
    <blockquote className={styles.root} lang="zh-CN">
      {stretches.map((stretch) => (
        <span key={stretch.start}>
          {stretch.start > 0 && <span className={styles.gap}>……</span>}
          {quotedPieces(text, stretch, entries).map((piece, i) => {
            if (piece.of.length === 0) return piece.text;
            const worst = SEVERITIES.find((s) => piece.of.some((n) => entries[n]!.finding.severity === s))!;
            return (
              <span key={i}>
                <mark
                  className={mergeClasses(
                    styles.mark,
                    styles[worst],
                    piece.text.length <= LONGEST_FIGURE && styles.short,
                  )}
                >
                  {piece.text}
                </mark>
                {alike(piece.ending, entries).map((group) => (
                  <Verdict key={group[0]} finding={entries[group[0]]!.finding}>
                    {entries.length > 1 && group.map((n) => circled(n + 1)).join('')}
                  </Verdict>
                ))}
              </span>
            );
          })}
        </span>
      ))}
      {!isWhole && stretches.at(-1)?.end !== text.length && <span className={styles.gap}>……</span>}
      {isCut && (
        <>
          {' '}
          <Link as="button" inline aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {t(isWhole ? 'pane.review.show-less' : 'pane.review.show-all')}
          </Link>
        </>
      )}
    </blockquote>
  );
}
