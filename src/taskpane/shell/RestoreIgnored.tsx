import { Button, Dialog, DialogTrigger, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { DialogFrame } from './DialogFrame';

/** Brings everything that was set aside back onto the list; asks first, as the reasons go. */
export function RestoreIgnored({ count }: { readonly count: number }) {
  const { t } = useWords();
  const controller = useController();
  const [open, setOpen] = useState(false);
  const restore = () => {
    setOpen(false);
    void controller.unignoreAll();
  };
  return (
    <Dialog modalType="alert" open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Link as="button" inline>
          {t('pane.ignored.restore-all')}
        </Link>
      </DialogTrigger>
      <DialogFrame
        title={t('pane.ignored.restore-all')}
        actions={
          <>
            <Button appearance="primary" onClick={restore}>
              {t('pane.finding.unignore')}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('pane.cancel')}</Button>
            </DialogTrigger>
          </>
        }
      >
        {t('pane.ignored.restore-all.text', { count })}
      </DialogFrame>
    </Dialog>
  );
}
