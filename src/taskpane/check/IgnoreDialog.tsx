import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingEntry } from '../model/entries';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  surface: { maxWidth: 'calc(100vw - 32px)', boxSizing: 'border-box', padding: tokens.spacingHorizontalL },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Sets a finding aside, with a reason that stays in the workbook. */
export function IgnoreDialog({ entry }: { readonly entry: FindingEntry }) {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const given = reason.trim() !== '';
  const ignore = () => {
    setOpen(false);
    void controller.ignore(entry, reason.trim());
  };
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small">{t('pane.finding.ignore')}</Button>
      </DialogTrigger>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('pane.ignore.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            {t('pane.ignore.text')}
            <Field label={t('pane.ignore.reason')} hint={t('pane.ignore.reason.hint')} required>
              <Textarea value={reason} resize="vertical" onChange={(_, data) => setReason(data.value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={!given} onClick={ignore}>
              {t('pane.ignore.confirm')}
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
