import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { FileButton } from '../shell/FileButton';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  file: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  offers: { flexBasis: '100%' },
  needed: { flexBasis: '100%', color: tokens.colorStatusWarningForeground3 },
});

const TEXT_FILES = '.docx,.txt';

/** 沿用上年说明: which text, and choosing another. It needs last year's workbook. */
export function LastTextPicker() {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const lastText = usePaneState((s) => s.narrative.lastText);
  const hasPrior = usePaneState((s) => s.narrative.prior !== null);
  return (
    <div className={styles.root}>
      {lastText && <span className={styles.file}>{t('pane.last-text.is', { file: lastText.name })}</span>}
      <FileButton
        accept={TEXT_FILES}
        label={t('pane.last-text.choose')}
        onChoose={(file) => void controller.followText(file)}
      >
        {t(lastText ? 'pane.last-text.change' : 'pane.last-text.choose')}
      </FileButton>
      {lastText && (
        <Button size="small" appearance="subtle" onClick={() => void controller.followOutline()}>
          {t('pane.last-text.forget')}
        </Button>
      )}
      {lastText && (
        <Checkbox
          className={styles.offers}
          label={t('pane.last-text.offers-only')}
          checked={lastText.offersOnly ?? false}
          onChange={(_, { checked }) => void controller.followOffers(checked === true)}
        />
      )}
      {lastText && !hasPrior && <span className={styles.needed}>{t('pane.last-text.needs-prior')}</span>}
    </div>
  );
}
