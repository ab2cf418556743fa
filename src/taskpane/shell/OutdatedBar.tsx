import { usePaneState } from '../state/PaneContext';
import { isOutdated, type RunState } from '../state/RunState';
import { useWords } from '../text/WordsContext';
import { WarningBar } from './WarningBar';

interface OutdatedBarProps {
  readonly run: RunState<unknown>;
  readonly onAgain: () => void;
}

/** Says that the result on the screen is older than the workbook, where nothing brings it up to date by itself. */
export function OutdatedBar({ run, onAgain }: OutdatedBarProps) {
  const { t } = useWords();
  const isLive = usePaneState((s) => s.settings.live);
  if (isLive || run.phase === 'running' || !isOutdated(run)) return null;
  return <WarningBar text={t('pane.outdated')} action={t('pane.outdated.again')} onAct={onAgain} />;
}
