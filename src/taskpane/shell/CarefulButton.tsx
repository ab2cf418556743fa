import { Button, Dialog, DialogTrigger, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Written } from '../control/writing';
import { useWords } from '../text/WordsContext';
import { DialogFrame } from './DialogFrame';

const useStyles = makeStyles({
  button: { minWidth: 0 },
});

interface CarefulButtonProps {
  /** A formula is known to stand there: the question comes first. */
  readonly isFormula: boolean;
  /** What is asked before a formula is replaced. */
  readonly question: string;
  /** What the button is called where that is more than it shows. */
  readonly label?: string;
  readonly write: (overFormula: boolean) => Promise<Written>;
  readonly children: ReactNode;
}

/** Writes into a cell, on the person's word; over a formula only after asking. */
export function CarefulButton({ isFormula, question, label, write, children }: CarefulButtonProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const act = async (overFormula: boolean): Promise<void> => {
    setAsking(false);
    if ((await write(overFormula)) === 'formula') setAsking(true);
  };
  return (
    <>
      <Button
        size="small"
        appearance="primary"
        className={styles.button}
        {...(label === undefined ? {} : { 'aria-label': label })}
        onClick={() => (isFormula ? setAsking(true) : void act(false))}
      >
        {children}
      </Button>
      <Dialog modalType="alert" open={asking} onOpenChange={(_, data) => setAsking(data.open)}>
        <DialogFrame
          title={t('pane.diagnosis.formula.title')}
          actions={
            <>
              <Button onClick={() => void act(true)}>{t('pane.diagnosis.formula.go')}</Button>
              <DialogTrigger disableButtonEnhancement>
                <Button appearance="primary">{t('pane.cancel')}</Button>
              </DialogTrigger>
            </>
          }
        >
          {question}
        </DialogFrame>
      </Dialog>
    </>
  );
}
