import { Button, Dialog, makeStyles } from '@fluentui/react-components';
import { DialogFrame } from '../../taskpane/shell/DialogFrame';
import { useWords } from '../../taskpane/text/WordsContext';
import type { OpenedBook } from './OpenedBook';
import type { Leaving } from './useLeaving';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(460px, calc(100vw - 16px))' },
  actions: { flexWrap: 'wrap' },
});

/** What becomes of the changes when another workbook is opened. */
export function LeaveDialog({ book, leaving }: { readonly book: OpenedBook; readonly leaving: Leaving }) {
  const { t } = useWords();
  const styles = useStyles();
  const { waiting, answer } = leaving;
  return (
    <Dialog modalType="alert" open={waiting !== null} onOpenChange={(_, { open }) => !open && answer('stay')}>
      <DialogFrame
        title={t('workbench.leave.title')}
        surfaceClass={styles.surface}
        actionsClass={styles.actions}
        actions={
          <>
            <Button appearance="primary" onClick={() => answer('save')}>
              {t('workbench.leave.save')}
            </Button>
            <Button onClick={() => answer('discard')}>{t('workbench.leave.discard')}</Button>
            <Button onClick={() => answer('stay')}>{t('workbench.leave.stay')}</Button>
          </>
        }
      >
        {t('workbench.leave.text', { file: book.fileName, other: waiting?.name ?? '' })}
      </DialogFrame>
    </Dialog>
  );
}
