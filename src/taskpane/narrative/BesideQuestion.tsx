import { Button, Dialog } from '@fluentui/react-components';
import type { Beside } from '../../budget/priorFit';
import { useController, usePaneState } from '../state/PaneContext';
import { DialogFrame } from '../shell/DialogFrame';
import { useLast } from '../shell/useLast';
import { useWords } from '../text/WordsContext';

/** Asks about a workbook that is another department's, or of another year: with both names and both years. */
export function BesideQuestion({ as }: { readonly as: Beside }) {
  const { t, message } = useWords();
  const controller = useController();
  const question = usePaneState((s) =>
    s.narrative.question?.as === as ? s.narrative.question.message : null,
  );
  const shown = useLast(question);
  if (!shown) return null;
  return (
    <Dialog
      modalType="alert"
      open={question !== null}
      onOpenChange={(_, data) => !data.open && controller.declineBeside()}
    >
      <DialogFrame
        title={t(`pane.${as}.question`)}
        actions={
          <>
            <Button appearance="primary" onClick={() => controller.declineBeside()}>
              {t('pane.beside.decline')}
            </Button>
            <Button onClick={() => void controller.insistBeside()}>{t('pane.beside.insist')}</Button>
          </>
        }
      >
        {t(`pane.${as}.question.text`, { reason: message(shown) })}
      </DialogFrame>
    </Dialog>
  );
}
