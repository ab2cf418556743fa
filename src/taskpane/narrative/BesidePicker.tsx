import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Beside } from '../../budget/priorFit';
import { FileButton } from '../shell/FileButton';
import { useController, usePaneState } from '../state/PaneContext';
import { BesideQuestion } from './BesideQuestion';
import { useWords } from '../text/WordsContext';
import { WORKBOOK_FILES } from '../../workbook/WorkbookFiles';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  doubt: { flexBasis: '100%', overflowWrap: 'anywhere', color: tokens.colorStatusWarningForeground3 },
  file: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

/** A workbook beside this one, last year's or the year's budget: which one, and choosing another from disk. */
export function BesidePicker({ as }: { readonly as: Beside }) {
  const { t, message } = useWords();
  const styles = useStyles();
  const controller = useController();
  const chosen = usePaneState((s) => s.narrative[as]);
  const reading = usePaneState((s) => s.narrative.reading);
  return (
    <div className={styles.root}>
      <span className={styles.file}>
        {chosen ? t(`pane.${as}.is`, { file: chosen.file }) : t(`pane.${as}.none`)}
      </span>
      <FileButton
        accept={WORKBOOK_FILES}
        label={t(`pane.${as}.choose`)}
        disabled={reading !== null}
        onChoose={(file) => void controller.chooseBeside(as, file)}
      >
        {reading === as ? t('pane.beside.reading') : t(chosen ? 'pane.beside.change' : `pane.${as}.choose`)}
      </FileButton>
      {chosen && (
        <Button size="small" appearance="subtle" onClick={() => void controller.forgetBeside(as)}>
          {t('pane.beside.forget')}
        </Button>
      )}
      {chosen?.doubt && (
        <span className={styles.doubt}>{t('prior.told', { reason: message(chosen.doubt) })}</span>
      )}
      <BesideQuestion as={as} />
    </div>
  );
}
