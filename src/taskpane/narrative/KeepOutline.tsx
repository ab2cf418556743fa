import { Button, Dialog } from '@fluentui/react-components';
import { DialogFrame } from '../shell/DialogFrame';
import { useLast } from '../shell/useLast';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

/** 存为体例: the outline of the text, or the one that last year's text makes, into the sheet 编制说明模板. */
export function KeepOutline() {
  const { t } = useWords();
  const controller = useController();
  const running = usePaneState((s) => s.narrative.phase === 'running');
  // Last year's text makes one by last year's workbook alone.
  const isWanting = usePaneState(
    ({ narrative: { lastText, prior } }) => lastText !== null && !lastText.offersOnly && prior === null,
  );
  const asked = usePaneState((s) => s.narrative.outlineAsked);
  const shown = useLast(asked);
  if (isWanting) return null;
  return (
    <>
      <Button size="small" disabledFocusable={running} onClick={() => void controller.keepOutline()}>
        {t('pane.outline.keep')}
      </Button>
      {shown && (
        <Dialog
          modalType="alert"
          open={asked !== null}
          onOpenChange={(_, data) => !data.open && controller.leaveOutline()}
        >
          <DialogFrame
            title={t('pane.outline.question', { sheet: shown.sheet })}
            actions={
              <>
                <Button appearance="primary" onClick={() => controller.leaveOutline()}>
                  {t('pane.outline.leave')}
                </Button>
                <Button onClick={() => void controller.keepOutline(true)}>{t('pane.outline.replace')}</Button>
              </>
            }
          >
            {t('pane.outline.question.text', { count: shown.count })}
          </DialogFrame>
        </Dialog>
      )}
    </>
  );
}
