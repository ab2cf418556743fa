import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Diagnosis } from '../../diagnose/Diagnosis';
import { showCell } from '../../report/translate';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { cellOf } from './diagnosisText';

const useStyles = makeStyles({
  button: { minWidth: 0 },
  surface: { maxWidth: 'calc(100vw - 32px)', boxSizing: 'border-box', padding: tokens.spacingHorizontalL },
});

/** Writes the suggested value, on the person's word; over a formula only after saying so. */
export function ApplyButton({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const controller = useController();
  const [asking, setAsking] = useState(false);
  const { stated, suggested, figure } = diagnosis;
  const place = cellOf(diagnosis);
  if (!suggested || !place || figure.place.kind !== 'cell') return null;
  const write = async (overFormula: boolean): Promise<void> => {
    setAsking(false);
    if ((await controller.applySuggestion({ place, stated, suggested }, overFormula)) === 'formula')
      setAsking(true);
  };
  const [amount = ''] = words.amounts([suggested]);
  return (
    <>
      <Button
        size="small"
        appearance="primary"
        className={styles.button}
        onClick={() => (figure.origin === 'formula' ? setAsking(true) : void write(false))}
      >
        {t('pane.diagnosis.apply')}
      </Button>
      <Dialog modalType="alert" open={asking} onOpenChange={(_, data) => setAsking(data.open)}>
        <DialogSurface className={styles.surface}>
          <DialogBody>
            <DialogTitle>{t('pane.diagnosis.formula.title')}</DialogTitle>
            <DialogContent>
              {t('pane.diagnosis.formula.text', { cell: showCell(place), suggested: amount })}
            </DialogContent>
            <DialogActions>
              <Button onClick={() => void write(true)}>{t('pane.diagnosis.formula.go')}</Button>
              <DialogTrigger disableButtonEnhancement>
                <Button appearance="primary">{t('pane.cancel')}</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
