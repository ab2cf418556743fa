import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { usePaneState } from '../state/PaneContext';
import { isOutdated, type RunState } from '../state/RunState';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { flexShrink: 0, borderRadius: 0 },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

interface OutdatedBarProps {
  readonly run: RunState<unknown>;
  readonly onAgain: () => void;
}

/** Says that the result on the screen is older than the workbook, where nothing brings it up to date by itself. */
export function OutdatedBar({ run, onAgain }: OutdatedBarProps) {
  const { t } = useWords();
  const styles = useStyles();
  const isLive = usePaneState((s) => s.settings.live);
  if (isLive || run.phase === 'running' || !isOutdated(run)) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root} politeness="polite">
      <MessageBarBody className={styles.body}>{t('pane.outdated')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onAgain}>
          {t('pane.outdated.again')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
