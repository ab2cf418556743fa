import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Link,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  surface: { maxWidth: 'calc(100vw - 32px)', boxSizing: 'border-box', padding: tokens.spacingHorizontalL },
});

/** Brings everything that was set aside back onto the list; asks first, as the reasons go. */
export function RestoreIgnored({ count }: { readonly count: number }) {
  const { t } = useWords();
  const styles = useStyles();
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
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('pane.ignored.restore-all')}</DialogTitle>
          <DialogContent>{t('pane.ignored.restore-all.text', { count })}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={restore}>
              {t('pane.finding.unignore')}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('pane.cancel')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
