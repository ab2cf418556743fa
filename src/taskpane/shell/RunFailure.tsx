import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import type { PaneFailure } from '../model/failure';
import { useWords } from '../text/WordsContext';
import { useCentred } from './centred.styles';
import { useFocusOnMount } from './useFocusOnMount';

const useStyles = makeStyles({
  icon: { fontSize: '40px', color: tokens.colorPaletteRedForeground1 },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', width: '100%' },
});

interface RunFailureProps {
  readonly failure: PaneFailure;
  readonly onRetry: () => void;
}

/** A check or a review that could not be made: why, and what to do next. */
export function RunFailure({ failure, onRetry }: RunFailureProps) {
  const { t } = useWords();
  const centred = useCentred();
  const styles = useStyles();
  const retry = useFocusOnMount();
  return (
    <div className={centred.root} role="alert">
      <ErrorCircleRegular className={styles.icon} aria-hidden />
      <Subtitle2 as="h2" className={centred.title}>
        {t('pane.failure.title')}
      </Subtitle2>
      <Body1>{t(failure.id, failure.data)}</Body1>
      <Button ref={retry} appearance="primary" onClick={onRetry}>
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
