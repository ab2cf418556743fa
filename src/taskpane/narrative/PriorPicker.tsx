import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  file: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  input: { display: 'none' },
});

/** Last year's workbook: which one, and choosing another from disk. */
export function PriorPicker() {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const input = useRef<HTMLInputElement>(null);
  const prior = usePaneState((s) => s.narrative.prior);
  const reading = usePaneState((s) => s.narrative.readingPrior);
  return (
    <div className={styles.root}>
      <span className={styles.file}>
        {prior ? t('pane.prior.is', { file: prior.file }) : t('pane.prior.none')}
      </span>
      <Button size="small" disabled={reading} onClick={() => input.current?.click()}>
        {reading ? t('pane.prior.reading') : t(prior ? 'pane.prior.change' : 'pane.prior.choose')}
      </Button>
      {prior && (
        <Button size="small" appearance="subtle" onClick={() => void controller.forgetPrior()}>
          {t('pane.prior.forget')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.xls"
        className={styles.input}
        aria-label={t('pane.prior.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ''; // the same file can be chosen again after it was mended
          if (file) void controller.choosePrior(file);
        }}
      />
    </div>
  );
}
