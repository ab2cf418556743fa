import { Button, Dialog, makeStyles, tokens } from '@fluentui/react-components';
import type { Output } from '../state/NarrativeState';
import { useController, usePaneState } from '../state/PaneContext';
import { DialogFrame } from '../shell/DialogFrame';
import { useLast } from '../shell/useLast';
import { useWords } from '../text/WordsContext';
import type { MessageId } from '../../locales';

const useStyles = makeStyles({
  list: {
    maxHeight: '40vh',
    overflowY: 'auto',
    paddingLeft: tokens.spacingHorizontalL,
    scrollbarWidth: 'thin',
  },
});

const GO: Readonly<Record<Output, MessageId>> = {
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
  const shown = useLast(asking);
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
      <DialogFrame
        title={t('pane.gaps', { count: gaps.reduce((sum, g) => sum + g.places, 0) })}
        actions={
          <>
            <Button appearance="primary" onClick={fill}>
              {t('pane.gaps.fill')}
            </Button>
            <Button onClick={() => void controller.sendWithGaps()}>{t(GO[output])}</Button>
            <Button onClick={() => controller.keepFilling()}>{t('pane.cancel')}</Button>
          </>
        }
      >
        {t('pane.gaps.text')}
        <ul className={styles.list} tabIndex={0} aria-label={t('pane.gaps.list')}>
          {gaps.map(({ input, places }) => (
            <li key={input}>
              {places === 1 ? input : t('pane.gaps.places', { name: input, count: places })}
            </li>
          ))}
        </ul>
      </DialogFrame>
    </Dialog>
  );
}
