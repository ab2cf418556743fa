import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import type { FollowedText, Narrative } from '../../narrative/Narrative';
import { diffWords } from '../../narrative/write/rewrite/diffWords';
import { useDiffStyles, WordDiff } from '../shell/WordDiff';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  list: { listStyleType: 'none', margin: 0, padding: `0 0 ${tokens.spacingVerticalS}` },
  item: { marginBottom: tokens.spacingVerticalS, overflowWrap: 'anywhere', lineHeight: 1.7 },
});

interface SinceLastYearProps {
  readonly narrative: Narrative;
  readonly followed: FollowedText;
}

/** What differs from last year's text, word by word; and what was wrong in it. */
export function SinceLastYear({ narrative, followed }: SinceLastYearProps) {
  const { t, sentence } = useWords();
  const styles = useStyles();
  const diff = useDiffStyles();
  const changed = useMemo(
    () =>
      narrative.paragraphs.flatMap(({ id, text }) => {
        const before = followed.before[id];
        return before === text ? [] : [{ id, pieces: diffWords(before ?? '', text) }];
      }),
    [narrative, followed],
  );
  const { dropped, unsaid, errors } = followed;
  const lists = [
    ['pane.last-text.unsaid', unsaid],
    ['pane.last-text.errors', errors.map((f) => `${f.quote ? `“${f.quote.text}”：` : ''}${sentence(f)}`)],
  ] as const;
  return (
    <Accordion className={styles.root} collapsible multiple>
      <AccordionItem value="changed">
        <AccordionHeader as="h2" size="small">
          {t('pane.last-text.changed', { count: changed.length + dropped.length })}
        </AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {changed.map(({ id, pieces }) => (
              <li key={id} className={styles.item}>
                <WordDiff diff={pieces} />
              </li>
            ))}
            {dropped.map((text, i) => (
              <li key={i} className={styles.item}>
                <del className={diff.gone}>{text}</del>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
      {lists.map(
        ([id, lines]) =>
          lines.length > 0 && (
            <AccordionItem key={id} value={id}>
              <AccordionHeader as="h2" size="small">
                {t(id, { count: lines.length })}
              </AccordionHeader>
              <AccordionPanel>
                <ul className={styles.list}>
                  {lines.map((line, i) => (
                    <li key={i} className={styles.item}>
                      {line}
                    </li>
                  ))}
                </ul>
              </AccordionPanel>
            </AccordionItem>
          ),
      )}
    </Accordion>
  );
}
