import { Body1, Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { RUN_STEPS, type RunStep } from '../state/RunState';
import { useWords } from '../text/WordsContext';
import { useCentred } from './centred.styles';
import { useFocusOnMount } from './useFocusOnMount';
import type { MessageId } from '../../locales';

const useStyles = makeStyles({
  bar: { width: '220px' },
  text: { minHeight: '1.6em', color: tokens.colorNeutralForeground2 },
});

interface RunProgressProps {
  readonly step: RunStep;
  /** Message ids of what is being done in each step. */
  readonly texts: Readonly<Record<RunStep, MessageId>>;
  /** Message id of the bar's name. */
  readonly label: MessageId;
  readonly onStop: () => void;
}

/** A check or a review on its way, which can be stopped. */
export function RunProgress({ step, texts, label, onStop }: RunProgressProps) {
  const { t } = useWords();
  const centred = useCentred();
  const styles = useStyles();
  const stop = useFocusOnMount();
  const done = (RUN_STEPS.indexOf(step) + 0.5) / RUN_STEPS.length;
  return (
    <div className={centred.root}>
      <Body1 className={styles.text} role="status">
        {t(texts[step])}
      </Body1>
      <ProgressBar className={styles.bar} thickness="large" value={done} aria-label={t(label)} />
      <Button ref={stop} onClick={onStop}>
        {t('pane.check.stop')}
      </Button>
    </div>
  );
}
