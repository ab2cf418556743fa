import { mergeClasses } from '@fluentui/react-components';
import { addressOfPlace } from '../../budget/Place';
import { cellsOf } from '../../budget/Finding';
import { isRelationFinding, subjectOf } from '../../report/relationSentence';
import type { FindingEntry } from '../../report/ignoring/entries';
import type { Cause } from '../../diagnose/causes';
import { ConsequenceIcon, SeverityIcon } from '../shell/severity';
import { useController, useDispatch, usePaneState } from '../state/PaneContext';
import { comparisonOf } from '../text/figures';
import { useWords } from '../text/WordsContext';
import { consequenceOf } from './diagnosisText';
import { FindingDetail } from './FindingDetail';
import { FindingFigures } from './FindingFigures';
import { useRowStyles } from './row.styles';

interface FindingRowProps {
  readonly entry: FindingEntry;
  /** Stands under the diagnosis that explains it. */
  readonly nested: boolean;
  /** What it follows from. */
  readonly cause?: Cause | undefined;
  /** The heading above already names the sheet. */
  readonly sheetKnown: boolean;
}

/** One finding in the list: what and where at a glance; open, everything there is to know. */
export function FindingRow({ entry, nested, cause, sheetKnown }: FindingRowProps) {
  const words = useWords();
  const { t } = words;
  const styles = useRowStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const open = usePaneState((s) => s.view.open === entry.key);
  const isNew = usePaneState((s) => s.check.delta?.addedKeys.includes(entry.key) ?? false);
  const { finding, ignored } = entry;
  const cell = cellsOf(finding)[0]?.place;
  const comparison = isRelationFinding(finding) ? comparisonOf(finding, words) : null;
  const title =
    isRelationFinding(finding) && comparison
      ? subjectOf(finding.relation.subject, words.message)
      : words.sentence(finding);
  const causes = cause && consequenceOf(finding, cause, words);
  const show = () => {
    dispatch({ type: 'view/open', finding: entry.key });
    if (cell && !open) void controller.select(cell);
  };
  return (
    <div className={mergeClasses(styles.item, open && styles.open)}>
      <button
        type="button"
        data-row
        className={mergeClasses(styles.row, nested && styles.nested, !!ignored && styles.ignored)}
        aria-expanded={open}
        onClick={show}
      >
        {causes === undefined ? (
          <SeverityIcon severity={finding.severity} className={styles.icon} />
        ) : (
          <ConsequenceIcon className={styles.icon} />
        )}
        <span>
          <span className={styles.title}>
            {isNew && <span className={styles.isNew}>{t('pane.list.new')}</span>}
            {causes !== undefined && (
              <span className={styles.consequence}>{t('pane.finding.affected')} </span>
            )}
            {title}
          </span>
          <FindingFigures comparison={comparison} ignored={ignored} causes={causes} />
        </span>
        {cell && (
          <span className={styles.cell}>
            {sheetKnown ? addressOfPlace(cell) : `${cell.sheet}!${addressOfPlace(cell)}`}
          </span>
        )}
      </button>
      {open && (
        <FindingDetail entry={entry} nested={nested} cause={causes === undefined ? undefined : cause} />
      )}
    </div>
  );
}
