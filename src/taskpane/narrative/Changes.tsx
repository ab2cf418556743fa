import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Decision, DecisionKind } from '../../narrative/write/rewrite/mergeNarrative';
import { useDiffStyles, WordDiff } from '../shell/WordDiff';
import { isStale } from '../state/NarrativeState';
import { usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import type { MessageId } from '../../locales';

const useStyles = makeStyles({
  root: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  none: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: 0, padding: `0 0 ${tokens.spacingVerticalS}` },
  item: { marginBottom: tokens.spacingVerticalS, overflowWrap: 'anywhere', lineHeight: 1.7 },
  kind: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Kinds of which a person wants to hear, with what is said of them. */
const SPOKEN_OF: Readonly<Partial<Record<DecisionKind, MessageId>>> = {
  update: 'pane.changes.update',
  new: 'pane.changes.new',
  removed: 'pane.changes.removed',
  'keep-edited': 'pane.changes.keep-edited',
  deleted: 'pane.changes.deleted',
};

/** What writing would do to the text that stands in the sheet, word by word; nothing where none stands there. */
export function Changes() {
  const { t } = useWords();
  const styles = useStyles();
  const decisions = usePaneState((s) => s.narrative.decisions);
  const stale = usePaneState((s) => isStale(s.narrative));
  if (!decisions) return null;
  const changes = decisions.filter((d) => SPOKEN_OF[d.kind] !== undefined);
  if (changes.length === 0) {
    const own = decisions.filter((d) => d.kind === 'own').length;
    const sentence = stale
      ? 'pane.changes.stale'
      : own > 0
        ? 'pane.changes.none-but-own'
        : 'pane.changes.none';
    return <div className={styles.none}>{t(sentence, { count: own })}</div>;
  }
  return (
    <Accordion className={styles.root} collapsible>
      <AccordionItem value="changes">
        <AccordionHeader as="h2" size="small">
          {t('pane.changes', { count: changes.length })}
        </AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {changes.map((decision, i) => (
              <li key={decision.id ?? i} className={styles.item}>
                <div className={styles.kind}>{t(SPOKEN_OF[decision.kind]!)}</div>
                <Words decision={decision} />
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Words({ decision: { kind, diff, before, text, fresh } }: { readonly decision: Decision }) {
  const styles = useDiffStyles();
  if (diff) return <WordDiff diff={diff} />;
  if (kind === 'removed') return <del className={styles.gone}>{before}</del>;
  return kind === 'new' ? <ins className={styles.added}>{text}</ins> : <>{fresh?.text ?? before}</>;
}
