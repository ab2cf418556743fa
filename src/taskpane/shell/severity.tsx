import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../budget/Finding';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  icon: { fontSize: '16px', flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  consequence: { color: tokens.colorPaletteLavenderForeground2 },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

export const SEVERITY_TEXT = {
  error: 'severity.error',
  warning: 'severity.warning',
  info: 'severity.info',
} as const satisfies Record<Severity, string>;

interface SeverityIconProps {
  readonly severity: Severity;
  readonly className?: string | undefined;
  /** The name stands beside it. */
  readonly decorative?: boolean;
}

/** Severity by shape, colour and name, so that none of them has to carry it alone. */
export function SeverityIcon({ severity, className, decorative = false }: SeverityIconProps) {
  const { t } = useWords();
  const styles = useStyles();
  const Icon = ICONS[severity];
  const look = mergeClasses(styles.icon, styles[severity], className);
  return decorative ? (
    <Icon className={look} aria-hidden />
  ) : (
    <Icon className={look} title={t(SEVERITY_TEXT[severity])} />
  );
}

/** What only disagrees with something wrong, by a shape, a colour and a name of its own. */
export function ConsequenceIcon({ className }: { readonly className?: string | undefined }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <LinkRegular
      className={mergeClasses(styles.icon, styles.consequence, className)}
      title={t('pane.finding.affected')}
    />
  );
}
