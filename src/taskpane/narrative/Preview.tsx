import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Narrative, NarrativeParagraph } from '../../narrative/Narrative';
import { InlineAction } from '../shell/InlineAction';
import { useWords } from '../text/WordsContext';
import { FigureLink } from './FigureLink';
import { segmentsOf } from './segments';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM },
  body: {
    margin: `${tokens.spacingVerticalXS} 0`,
    textIndent: '2em',
    lineHeight: 1.8,
    overflowWrap: 'anywhere',
  },
  heading: {
    textIndent: 0,
    lineHeight: 1.5,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  title: {
    textAlign: 'center',
    fontSize: tokens.fontSizeBase400,
    textWrap: 'balance',
    fontWeight: tokens.fontWeightSemibold,
  },
  heading1: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  heading2: { fontWeight: tokens.fontWeightSemibold },
  heading3: { fontWeight: tokens.fontWeightRegular },
  edited: {
    display: 'inline-block',
    textIndent: 0,
    lineHeight: tokens.lineHeightBase200,
    marginRight: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  pending: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
    borderRadius: tokens.borderRadiusSmall,
    padding: '0 2px',
  },
});

interface PreviewProps {
  /** With the paragraphs that people changed in the sheet, as the sheet has them. */
  readonly narrative: Narrative;
  /** The texts among them that people changed or added. */
  readonly edited: ReadonlySet<string>;
  /** Goes to the field of an input. */
  readonly onFill: (input: string) => void;
}

/** The text as it will stand; each figure goes to its cell, each gap to its field. */
export function Preview({ narrative, edited, onFill }: PreviewProps) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <article className={styles.root} aria-label={t('pane.narrative.preview')} lang="zh-CN">
      {narrative.paragraphs.map((paragraph) => (
        <Paragraph
          key={paragraph.id}
          paragraph={paragraph}
          isEdited={edited.has(paragraph.text)}
          onFill={onFill}
        />
      ))}
    </article>
  );
}

const TAGS = { title: 'h1', heading1: 'h2', heading2: 'h3', heading3: 'h4', body: 'p' } as const;

interface ParagraphProps extends Pick<PreviewProps, 'onFill'> {
  readonly paragraph: NarrativeParagraph;
  readonly isEdited: boolean;
}

const Paragraph = memo(function Paragraph({ paragraph, isEdited, onFill }: ParagraphProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const { style } = paragraph;
  const Tag = TAGS[style];
  const className = style === 'body' ? styles.body : mergeClasses(styles.heading, styles[style]);
  return (
    <Tag className={className}>
      {isEdited && (
        <span className={styles.edited} lang={locale}>
          {t('pane.narrative.by-hand')}
        </span>
      )}
      {segmentsOf(paragraph).map((segment, i) => {
        if (segment.kind === 'figure')
          return <FigureLink key={i} figure={segment.figure} text={segment.text} />;
        if (segment.kind === 'pending') {
          return (
            <InlineAction
              key={i}
              role="button"
              className={styles.pending}
              onAct={() => onFill(segment.input)}
            >
              {segment.text}
            </InlineAction>
          );
        }
        return segment.text;
      })}
    </Tag>
  );
});
