import { Body1, Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { CHECK_STEPS } from '../state/CheckState';
import { useController, usePaneState } from '../state/PaneContext';
import { useFocusOnMount } from '../shell/useFocusOnMount';
import { useWords } from '../text/WordsContext';
import { useCentred } from './CheckWelcome';

const useStyles = makeStyles({
  bar: { width: '220px' },
  text: { minHeight: '1.6em', color: tokens.colorNeutralForeground2 },
});

const STEP_TEXT = {
  reading: 'pane.check.step.reading',
  checking: 'pane.check.step.checking',
  arranging: 'pane.check.step.arranging',
} as const;

/** A check on its way, which can be stopped. */
export function CheckProgress() {
  const { t } = useWords();
  const centred = useCentred();
  const styles = useStyles();
  const step = usePaneState((s) => s.check.step);
  const controller = useController();
  const stop = useFocusOnMount();
  const done = (CHECK_STEPS.indexOf(step) + 0.5) / CHECK_STEPS.length;
  return (
    <div className={centred.root}>
      <Body1 className={styles.text} role="status">
        {t(STEP_TEXT[step])}
      </Body1>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        value={done}
        aria-label={t('pane.check.progress')}
      />
      <Button ref={stop} onClick={() => controller.stopCheck()}>
        {t('pane.check.stop')}
      </Button>
    </div>
  );
}
