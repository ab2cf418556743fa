import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding, FindingVerdict } from '../../budget/Finding';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightSemibold,
    textIndent: 0,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    margin: `0 ${tokens.spacingHorizontalXXS}`,
    borderRadius: tokens.borderRadiusSmall,
    verticalAlign: 'middle',
    whiteSpace: 'nowrap',
  },
  error: {
    color: tokens.colorStatusDangerForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
  },
  warning: {
    color: tokens.colorStatusWarningForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  info: {
    color: tokens.colorNeutralForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
});

const VERDICT_TEXT = {
  inconsistent: 'pane.review.verdict.inconsistent',
  rounding: 'pane.review.verdict.rounding',
  truncated: 'pane.review.verdict.truncated',
  padded: 'pane.review.verdict.padded',
  form: 'pane.review.verdict.form',
  'cannot-tell': 'pane.review.verdict.cannot-tell',
} as const satisfies Record<FindingVerdict, string>;

interface VerdictProps {
  readonly finding: Pick<Finding, 'verdict' | 'severity'>;
  /** The finding's number, where there are several. */
  readonly children?: ReactNode;
}

/** What was decided of a figure, in a word. */
export function Verdict({ finding: { verdict, severity }, children }: VerdictProps) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, styles[severity])}>
      {children}
      {t(VERDICT_TEXT[verdict])}
    </span>
  );
}
