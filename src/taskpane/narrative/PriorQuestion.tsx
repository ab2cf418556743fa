import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  surface: { maxWidth: 'calc(100vw - 32px)', boxSizing: 'border-box', padding: tokens.spacingHorizontalL },
});

/** Asks about a workbook that is another department's, or of another year: with both names and both years. */
export function PriorQuestion() {
  const { t, message } = useWords();
  const styles = useStyles();
  const controller = useController();
  const question = usePaneState((s) => s.narrative.priorQuestion);
  const [shown, setShown] = useState(question);
  if (question && question !== shown) setShown(question); // it stays while the dialog goes
  if (!shown) return null;
  return (
    <Dialog
      modalType="alert"
      open={question !== null}
      onOpenChange={(_, data) => !data.open && controller.declinePrior()}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('pane.prior.question')}</DialogTitle>
          <DialogContent>{t('pane.prior.question.text', { reason: message(shown) })}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => controller.declinePrior()}>
              {t('pane.prior.decline')}
            </Button>
            <Button onClick={() => void controller.insistPrior()}>{t('pane.prior.insist')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
