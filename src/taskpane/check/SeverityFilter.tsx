import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import { SEVERITIES, type Severity } from '../../budget/Finding';
import type { SeverityCounts } from '../model/entries';
import { SEVERITY_TEXT, SeverityIcon } from '../shell/severity';
import { useDispatch, usePaneState } from '../state/PaneContext';
import { isOnly } from '../state/ViewState';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  chip: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    ...shorthands.borderWidth(tokens.strokeWidthThin),
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  off: {
    ...shorthands.borderStyle('dashed'),
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
  },
  count: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
  },
});

/** How many of each severity there are; pressed, a count shows its findings alone, pressed again all of them. */
export function SeverityFilter({ counts }: { readonly counts: SeverityCounts }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label={t('pane.severity.filter')}>
      {SEVERITIES.map((severity) => (
        <Chip key={severity} severity={severity} count={counts[severity]} />
      ))}
    </div>
  );
}

function Chip({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const { t } = useWords();
  const styles = useStyles();
  const dispatch = useDispatch();
  const on = usePaneState((s) => s.view.severities.includes(severity));
  const alone = usePaneState((s) => isOnly(s.view.severities, severity));
  const name = t(SEVERITY_TEXT[severity]);
  return (
    <ToggleButton
      checked={alone}
      title={t(alone ? 'pane.severity.all' : 'pane.severity.only', { severity: name })}
      className={mergeClasses(styles.chip, !on && styles.off)}
      onClick={() => dispatch({ type: 'view/severity', severity })}
    >
      <span className={styles.count}>{count}</span>{' '}
      <span className={styles.name}>
        <SeverityIcon severity={severity} decorative />
        {name}
      </span>
    </ToggleButton>
  );
}
