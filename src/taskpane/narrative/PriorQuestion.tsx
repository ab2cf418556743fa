import { Button, Dialog } from '@fluentui/react-components';
import { useController, usePaneState } from '../state/PaneContext';
import { DialogFrame } from '../shell/DialogFrame';
import { useLast } from '../shell/useLast';
import { useWords } from '../text/WordsContext';

/** Asks about a workbook that is another department's, or of another year: with both names and both years. */
export function PriorQuestion() {
  const { t, message } = useWords();
  const controller = useController();
  const question = usePaneState((s) => s.narrative.priorQuestion);
  const shown = useLast(question);
  if (!shown) return null;
  return (
    <Dialog
      modalType="alert"
      open={question !== null}
      onOpenChange={(_, data) => !data.open && controller.declinePrior()}
    >
      <DialogFrame
        title={t('pane.prior.question')}
        actions={
          <>
            <Button appearance="primary" onClick={() => controller.declinePrior()}>
              {t('pane.prior.decline')}
            </Button>
            <Button onClick={() => void controller.insistPrior()}>{t('pane.prior.insist')}</Button>
          </>
        }
      >
        {t('pane.prior.question.text', { reason: message(shown) })}
      </DialogFrame>
    </Dialog>
  );
}
