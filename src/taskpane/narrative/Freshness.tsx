import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Narrative } from '../../narrative/Narrative';
import type { ChangedFigure } from '../../narrative/write/rewrite/changedSince';
import { gapsIn } from '../../narrative/write/gaps';
import { changedSinceSentence } from '../../report/changedSince';
import { isStale } from '../state/NarrativeState';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    flexShrink: 0,
    // It says one thing or another and never comes or goes: what stands below stays where it is.
    minHeight: '24px',
  },
  failure: { color: tokens.colorStatusDangerForeground3 },
  stale: { color: tokens.colorStatusWarningForeground3 },
  button: { minWidth: 0 },
});

const NOTHING: readonly ChangedFigure[] = [];

interface FreshnessProps {
  /** The text as it would go out. */
  readonly text: Narrative;
  readonly onFill: (input: string) => void;
}

/** Whether the text is what the tables say now, and what it still lacks. */
export function Freshness({ text, onFill }: FreshnessProps) {
  const { t, message } = useWords();
  const styles = useStyles();
  const controller = useController();
  const { phase, failure } = usePaneState((s) => s.narrative);
  const stale = usePaneState((s) => isStale(s.narrative));
  const since = usePaneState((s) => s.narrative.around?.standing.since) ?? NOTHING;
  const gaps = gapsIn(text.paragraphs);
  const [first] = gaps;
  const isRunning = phase === 'running';
  return (
    <div className={styles.line} role="status">
      {phase === 'failed' && failure && (
        <span className={styles.failure}>
          {t('pane.narrative.not-updated')} {t(failure.id, failure.data)} {failure.detail}
        </span>
      )}
      {stale && !isRunning && (
        <>
          <span className={styles.stale}>{t('pane.narrative.stale')}</span>
          <Button size="small" className={styles.button} onClick={() => void controller.narrate()}>
            {t('pane.narrative.update')}
          </Button>
        </>
      )}
      {since.length > 0 && !isRunning && (
        <span className={styles.stale}>{changedSinceSentence(since, message)}</span>
      )}
      {first && (
        <>
          {t('pane.gaps', { count: gaps.reduce((sum, g) => sum + g.places, 0) })}
          <Button size="small" className={styles.button} onClick={() => onFill(first.input)}>
            {t('pane.gaps.fill')}
          </Button>
        </>
      )}
      {isRunning
        ? t('pane.narrative.updating')
        : !first && !stale && since.length === 0 && t('pane.narrative.fresh')}
    </div>
  );
}
