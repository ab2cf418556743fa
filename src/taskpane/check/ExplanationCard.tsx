import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LightbulbFilled } from '@fluentui/react-icons/svg/lightbulb';
import type { CorrectedCell, Diagnosis } from '../../diagnose/Diagnosis';
import { showCell } from '../../report/translate';
import type { FindingEntry } from '../../report/ignoring/entries';
import type { Explanation } from '../model/explanations';
import { HelpLink } from '../shell/HelpLink';
import { CellLink } from '../shell/CellLink';
import { useController, useDispatch, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { cellOf, suspicion } from './diagnosisText';
import { CellName } from './CellName';
import { IgnoreDialog } from './IgnoreDialog';
import { ApplyButton } from './ApplyButton';
import type { MessageId } from '../../locales';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  card: {
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
    borderLeftWidth: tokens.strokeWidthThickest,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  head: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  icon: { color: tokens.colorStatusDangerForeground3, marginTop: '3px', fontSize: '16px' },
  label: {
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  claim: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    margin: 0,
  },
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
  },
  button: { minWidth: 0 },
  help: { alignSelf: 'center', fontSize: tokens.fontSizeBase200, lineHeight: '24px' },
});

interface ExplanationCardProps {
  readonly explanation: Explanation;
  /** The findings under it that the filters leave. */
  readonly entries: readonly FindingEntry[];
  /** All that can still be set aside with it. */
  readonly standing: readonly FindingEntry[];
}

/** The one cell that is most likely wrong, before the complaints that follow from it. */
export function ExplanationCard({ explanation, entries, standing }: ExplanationCardProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const unfolded = usePaneState((s) => s.view.unfolded.includes(explanation.key));
  const [best, ...others] = explanation.diagnoses;
  const cell = cellOf(best);
  return (
    <div className={styles.root}>
      <section className={styles.card} aria-label={t('pane.diagnosis.heading')}>
        <div className={styles.head}>
          <LightbulbFilled className={styles.icon} aria-hidden />
          <div>
            <div className={styles.label}>{t(others.length > 0 ? 'sheet.joint-cause' : 'sheet.cause')}</div>
            <p className={styles.claim}>{suspicion(best, words)}</p>
            {cell && <CellName place={cell} className={styles.why} />}
            <div className={styles.why}>
              {t('pane.diagnosis.explains', { count: explanation.explains.length })}
            </div>
            {best.cells && <CorrectedCells cells={best.cells} />}
            <CellList id="pane.diagnosis.together" diagnoses={others} />
            <CellList
              id="pane.diagnosis.as-likely"
              diagnoses={explanation.alternatives.filter((d) => d.asLikely)}
            />
            <CellList
              id="pane.diagnosis.alternatives"
              diagnoses={explanation.alternatives.filter((d) => !d.asLikely)}
            />
          </div>
        </div>
        <div className={styles.actions}>
          {cell && (
            <Button
              size="small"
              data-row
              className={styles.button}
              aria-label={t('pane.of-cells', { name: t('pane.diagnosis.go'), cells: showCell(cell) })}
              onClick={() => void controller.select(cell)}
            >
              {t('pane.diagnosis.go')}
            </Button>
          )}
          <ApplyButton diagnoses={explanation.diagnoses} />
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            aria-expanded={unfolded}
            onClick={() => dispatch({ type: 'view/unfold', diagnosis: explanation.key })}
          >
            {unfolded ? t('pane.diagnosis.hide') : t('pane.diagnosis.show', { count: entries.length })}
          </Button>
          {standing.length > 0 && (
            <IgnoreDialog
              entries={standing}
              appearance="subtle"
              {...(cell
                ? { label: t('pane.of-cells', { name: t('pane.finding.ignore'), cells: showCell(cell) }) }
                : {})}
            />
          )}
          <HelpLink page="guide/pane#检查" className={styles.help}>
            {t('pane.help.card')}
          </HelpLink>
        </div>
      </section>
    </div>
  );
}

/** Cells of a fault that are listed one by one; of more, their number is said. */
const MOST_CELLS = 12;

/** The cells of a fault that several have in common, each with what it must become. */
function CorrectedCells({ cells }: { readonly cells: readonly CorrectedCell[] }) {
  const words = useWords();
  const styles = useStyles();
  return (
    <div className={styles.why}>
      {cells.slice(0, MOST_CELLS).map(({ figure: { place }, suggested }, i) =>
        place.kind === 'cell' ? (
          <span key={i}>
            {i > 0 && words.t('list.separator')}
            <CellLink place={place}>{showCell(place)}</CellLink>
            {suggested &&
              words.t('pane.diagnosis.candidate', { suggested: words.amounts([suggested])[0] ?? '' })}
          </span>
        ) : null,
      )}
      {cells.length > MOST_CELLS && words.t('pane.diagnosis.more-cells', { count: cells.length })}
    </div>
  );
}

function CellList({ id, diagnoses }: { readonly id: MessageId; readonly diagnoses: readonly Diagnosis[] }) {
  const { t } = useWords();
  const styles = useStyles();
  if (diagnoses.length === 0) return null;
  const [before = '', after = ''] = t(id).split('{{cells}}');
  return (
    <div className={mergeClasses(styles.why)}>
      {before}
      {diagnoses.map((d, i) => (
        <span key={i}>
          {i > 0 && t('list.separator')}
          <Candidate diagnosis={d} />
        </span>
      ))}
      {after}
    </div>
  );
}

function Candidate({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const words = useWords();
  const cell = cellOf(diagnosis);
  if (!cell) return <>{suspicion(diagnosis, words)}</>;
  const [suggested] = diagnosis.suggested ? words.amounts([diagnosis.suggested]) : [];
  return (
    <>
      <CellLink place={cell}>{showCell(cell)}</CellLink>
      {suggested && words.t('pane.diagnosis.candidate', { suggested })}
    </>
  );
}
