import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Delta } from '../model/delta';
import { useDispatch, usePaneState } from '../state/PaneContext';
import { RestoreIgnored } from './RestoreIgnored';
import { useWords } from '../text/WordsContext';

export const useSummaryStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    minHeight: tokens.lineHeightBase200,
  },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
    marginRight: tokens.spacingHorizontalS,
  },
  delta: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface RunSummaryProps {
  readonly delta: Delta | null;
  readonly isRunning: boolean;
  /** What was looked at. */
  readonly children: ReactNode;
}

/** What was looked at, and what the latest edit changed. */
export function RunSummary({ delta, isRunning, children }: RunSummaryProps) {
  const { t } = useWords();
  const styles = useSummaryStyles();
  if (isRunning) return <span role="status">{t('pane.check.rechecking')}</span>;
  return (
    <>
      <span>{children}</span>
      <span role="status" className={styles.delta}>
        {delta && t('pane.summary.delta', { added: delta.added, resolved: delta.resolved })}
      </span>
    </>
  );
}

/** Shows the findings that people have set aside, and hides them again; shown, all of them can be brought back. */
export function IgnoredSwitch({ count }: { readonly count: number }) {
  const { t } = useWords();
  const dispatch = useDispatch();
  const shown = usePaneState((s) => s.view.showIgnored);
  if (count === 0) return null;
  return (
    <>
      <Link
        as="button"
        inline
        aria-pressed={shown}
        onClick={() => dispatch({ type: 'view/show-ignored', show: !shown })}
      >
        {t(shown ? 'pane.summary.hide-ignored' : 'pane.summary.show-ignored', { count })}
      </Link>
      {shown && <RestoreIgnored count={count} />}
    </>
  );
}
