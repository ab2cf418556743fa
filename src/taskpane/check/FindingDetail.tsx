import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { cellsOf, type Finding } from '../../budget/Finding';
import type { CellPlace } from '../../budget/Place';
import { cellsOfCause, type Cause } from '../../diagnose/causes';
import { isRelationFinding } from '../../report/relationSentence';
import type { FindingEntry } from '../../report/ignoring/entries';
import { RuleHelp } from '../shell/RuleHelp';
import { CellLink } from '../shell/CellLink';
import { useController, useRules } from '../state/PaneContext';
import { comparisonOf } from '../text/figures';
import { useWords } from '../text/WordsContext';
import { FormulaInWords } from './FormulaInWords';
import { IgnoreDialog } from './IgnoreDialog';
import type { MessageId } from '../../locales';

const useStyles = makeStyles({
  root: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 36px`,
    fontSize: tokens.fontSizeBase200,
  },
  nested: { paddingLeft: '48px' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  value: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums', textWrap: 'pretty' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Cells named one by one; of more, as many as a person would follow. */
const CELLS_SHOWN = 12;

interface FindingDetailProps {
  readonly entry: FindingEntry;
  readonly nested: boolean;
  /** What it follows from: then nothing is to be changed here. */
  readonly cause?: Cause | undefined;
  /** The row above is the finding's whole sentence already. */
  readonly isSaid?: boolean;
}

/** Everything that is known of one finding, and what can be done about it. */
export function FindingDetail({ entry, nested, cause, isSaid = false }: FindingDetailProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const controller = useController();
  const { finding } = entry;
  const comparison = comparisonOf(finding, words);
  const basis = useRules().find((r) => r.id === finding.rule)?.basis;
  return (
    <div className={mergeClasses(styles.root, nested && styles.nested)}>
      <dl className={styles.list}>
        {comparison && (
          <>
            <Row name="pane.finding.stated">{comparison.stated}</Row>
            {!cause && <Row name="pane.finding.expected">{comparison.expected}</Row>}
            <Row name="pane.finding.difference">{comparison.difference}</Row>
          </>
        )}
        {cause && (
          <Row name="pane.finding.cause">
            <CellLinks cells={cellsOfCause(cause)} />
          </Row>
        )}
        {finding.relation && (
          <Row name="pane.finding.formula">
            <FormulaInWords relation={finding.relation} />
          </Row>
        )}
        {!finding.relation && <Cells finding={finding} />}
        {isRelationFinding(finding) && !isSaid && (
          <Row name="pane.finding.sentence">{words.sentence(finding, cause)}</Row>
        )}
        {basis && <Row name="pane.finding.basis">{basis}</Row>}
      </dl>
      <div className={styles.actions}>
        {entry.ignored ? (
          <Button size="small" onClick={() => void controller.unignore(entry)}>
            {t('pane.finding.unignore')}
          </Button>
        ) : (
          <IgnoreDialog entries={[entry]} />
        )}
        <RuleHelp rule={finding.rule} />
      </div>
    </div>
  );
}

function Row({ name, children }: { readonly name: MessageId; readonly children: React.ReactNode }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{t(name)}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}

function Cells({ finding }: { readonly finding: Finding }) {
  const cells = cellsOf(finding);
  if (cells.length === 0) return null;
  return (
    <Row name="pane.finding.cells">
      <CellLinks cells={cells.map(({ place }) => place)} />
    </Row>
  );
}

const CellLinks = ({ cells }: { readonly cells: readonly CellPlace[] }) => (
  <>
    {cells.slice(0, CELLS_SHOWN).map((place, i) => (
      <span key={i}>
        {i > 0 && ' '}
        <CellLink place={place} />
      </span>
    ))}
    {cells.length > CELLS_SHOWN && ' …'}
  </>
);
