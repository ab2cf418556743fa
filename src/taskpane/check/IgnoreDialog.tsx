import {
  Button,
  Checkbox,
  Dialog,
  DialogTrigger,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingEntry } from '../../report/ignoring/entries';
import { lastingKey } from '../../report/findingKey';
import { useController, usePaneState } from '../state/PaneContext';
import { DialogFrame } from '../shell/DialogFrame';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  button: { minWidth: 0 },
  reasons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  reason: { minWidth: 0, whiteSpace: 'normal', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});

interface IgnoreDialogProps {
  /** What is set aside together. */
  readonly entries: readonly FindingEntry[];
  /** What the button is called where that is more than it shows. */
  readonly label?: string;
  readonly appearance?: 'subtle';
}

/** Sets findings aside, with a reason that stays in the workbook. A reason given before is one press. */
export function IgnoreDialog({ entries, label, appearance }: IgnoreDialogProps) {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const reasons = usePaneState((s) => s.reasons);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const lasts = entries.every((e) => lastingKey(e.finding) !== null);
  const ignore = (why: string) => {
    setOpen(false);
    void controller.ignore(entries, why.trim(), lasts && everywhere);
  };
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button
          size="small"
          className={styles.button}
          {...(appearance ? { appearance } : {})}
          {...(label === undefined ? {} : { 'aria-label': label })}
        >
          {t('pane.finding.ignore')}
        </Button>
      </DialogTrigger>
      <DialogFrame
        title={
          entries.length > 1 ? t('pane.ignore.title-all', { count: entries.length }) : t('pane.ignore.title')
        }
        contentClass={styles.content}
        actions={
          <>
            <Button appearance="primary" disabled={reason.trim() === ''} onClick={() => ignore(reason)}>
              {t('pane.ignore.confirm')}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('pane.cancel')}</Button>
            </DialogTrigger>
          </>
        }
      >
        {t('pane.ignore.text')}
        {reasons.length > 0 && (
          <div className={styles.reasons} role="group" aria-label={t('pane.ignore.before')}>
            {t('pane.ignore.before')}
            {reasons.map((r) => (
              <Button key={r} size="small" className={styles.reason} onClick={() => ignore(r)}>
                {r}
              </Button>
            ))}
          </div>
        )}
        <Field label={t('pane.ignore.reason')} hint={t('pane.ignore.reason.hint')} required>
          <Textarea value={reason} resize="vertical" onChange={(_, data) => setReason(data.value)} />
        </Field>
        {lasts && (
          <Checkbox
            checked={everywhere}
            label={t('pane.ignore.everywhere')}
            onChange={(_, { checked }) => setEverywhere(checked === true)}
          />
        )}
      </DialogFrame>
    </Dialog>
  );
}
