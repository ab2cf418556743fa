import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { useController, usePaneState } from '../state/PaneContext';
import { useFocusOnMount } from '../shell/useFocusOnMount';
import { useWords } from '../text/WordsContext';
import { useCentred } from './CheckWelcome';

const useStyles = makeStyles({
  icon: { fontSize: '40px', color: tokens.colorPaletteRedForeground1 },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', width: '100%' },
});

/** A check that could not be made: why, and what to do next. */
export function CheckFailure() {
  const { t } = useWords();
  const centred = useCentred();
  const styles = useStyles();
  const failure = usePaneState((s) => s.check.failure);
  const controller = useController();
  const retry = useFocusOnMount();
  if (!failure) return null;
  return (
    <div className={centred.root} role="alert">
      <ErrorCircleRegular className={styles.icon} aria-hidden />
      <Subtitle2 as="h1" className={centred.title}>
        {t('pane.failure.title')}
      </Subtitle2>
      <Body1>{t(failure.id, failure.data)}</Body1>
      <Button ref={retry} appearance="primary" onClick={() => void controller.check()}>
        {t('pane.failure.retry')}
      </Button>
      {failure.detail && (
        <details className={styles.detail}>
          <summary>{t('pane.failure.detail')}</summary>
          {failure.detail}
        </details>
      )}
    </div>
  );
}
