import { useWords } from '../text/WordsContext';
import type { Comparison } from '../text/figures';
import type { IgnoredFinding } from '../../report/ignoring/Ignored';
import { useRowStyles } from './row.styles';

interface FindingFiguresProps {
  /** Null for findings whose sentence says it all. */
  readonly comparison: Comparison | null;
  readonly ignored: IgnoredFinding | null;
  /** The cells that the figure disagrees with, where the mistake is in those. */
  readonly causes?: string | undefined;
  /** The other figure is not what should stand here: the mistake is somewhere else. */
  readonly isElsewhere?: boolean;
}

/** Below a finding's title: what stands there and what should; why a person set it aside. */
export function FindingFigures({ comparison, ignored, causes, isElsewhere = false }: FindingFiguresProps) {
  const { t } = useWords();
  const styles = useRowStyles();
  return (
    <>
      {comparison && (
        <span className={styles.figures}>
          <span>{t('pane.diagnosis.is', { stated: comparison.stated })}</span>
          <span className={causes === undefined ? styles.expected : styles.consequence}>
            {t(isElsewhere || causes !== undefined ? 'pane.finding.differs' : 'pane.finding.should-be', {
              expected: causes ?? comparison.expected,
            })}
          </span>
        </span>
      )}
      {ignored && (
        <span className={styles.muted}>{t('pane.finding.ignored', { reason: ignored.reason })}</span>
      )}
    </>
  );
}
