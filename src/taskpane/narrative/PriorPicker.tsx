import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FileButton } from '../shell/FileButton';
import { useController, usePaneState } from '../state/PaneContext';
import { PriorQuestion } from './PriorQuestion';
import { useWords } from '../text/WordsContext';
import { WORKBOOK_FILES } from '../../workbook/WorkbookFiles';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  doubt: { flexBasis: '100%', overflowWrap: 'anywhere', color: tokens.colorStatusWarningForeground3 },
  file: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

/** Last year's workbook: which one, and choosing another from disk. */
export function PriorPicker() {
  const { t, message } = useWords();
  const styles = useStyles();
  const controller = useController();
  const prior = usePaneState((s) => s.narrative.prior);
  const reading = usePaneState((s) => s.narrative.readingPrior);
  return (
    <div className={styles.root}>
      <span className={styles.file}>
        {prior ? t('pane.prior.is', { file: prior.file }) : t('pane.prior.none')}
      </span>
      <FileButton
        accept={WORKBOOK_FILES}
        label={t('pane.prior.choose')}
        disabled={reading}
        onChoose={(file) => void controller.choosePrior(file)}
      >
        {reading ? t('pane.prior.reading') : t(prior ? 'pane.prior.change' : 'pane.prior.choose')}
      </FileButton>
      {prior && (
        <Button size="small" appearance="subtle" onClick={() => void controller.forgetPrior()}>
          {t('pane.prior.forget')}
        </Button>
      )}
      {prior?.doubt && (
        <span className={styles.doubt}>{t('prior.told', { reason: message(prior.doubt) })}</span>
      )}
      <PriorQuestion />
    </div>
  );
}
