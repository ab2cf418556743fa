import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Output } from '../state/NarrativeState';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  surface: { maxWidth: 'calc(100vw - 32px)', boxSizing: 'border-box', padding: tokens.spacingHorizontalL },
  list: {
    maxHeight: '40vh',
    overflowY: 'auto',
    paddingLeft: tokens.spacingHorizontalL,
    scrollbarWidth: 'thin',
  },
});

const GO: Readonly<Record<Output, string>> = {
  sheet: 'pane.gaps.go.sheet',
  word: 'pane.gaps.go.word',
  copy: 'pane.gaps.go.copy',
};

/** Asks before a text goes out that is not complete: what is missing, and whether it goes nevertheless. */
export function GapsDialog({ onFill }: { readonly onFill: (input: string) => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const asking = usePaneState((s) => s.narrative.asking);
  const [shown, setShown] = useState(asking);
  if (asking && asking !== shown) setShown(asking); // it stays while the dialog goes
  if (!shown) return null;
  const { output, gaps } = shown;
  const fill = (): void => {
    controller.keepFilling();
    onFill(gaps[0]!.input);
  };
  return (
    <Dialog
      modalType="alert"
      open={asking !== null}
      onOpenChange={(_, data) => !data.open && controller.keepFilling()}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('pane.gaps', { count: gaps.reduce((sum, g) => sum + g.places, 0) })}</DialogTitle>
          <DialogContent>
            {t('pane.gaps.text')}
            <ul className={styles.list} tabIndex={0} aria-label={t('pane.gaps.list')}>
              {gaps.map(({ input, places }) => (
                <li key={input}>
                  {places === 1 ? input : t('pane.gaps.places', { name: input, count: places })}
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={fill}>
              {t('pane.gaps.fill')}
            </Button>
            <Button onClick={() => void controller.sendWithGaps()}>{t(GO[output])}</Button>
            <Button onClick={() => controller.keepFilling()}>{t('pane.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
