import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { Ticks } from '../shell/Ticks';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { useFocusOnMount } from '../shell/useFocusOnMount';

export const useCentred = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    margin: 'auto',
    maxWidth: '300px',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textWrap: 'pretty',
  },
  title: { margin: 0 },
  note: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
});

/** Before the first check. */
export function CheckWelcome({ cancelled }: { readonly cancelled: boolean }) {
  const { t } = useWords();
  const styles = useCentred();
  const controller = useController();
  const button = useFocusOnMount(cancelled);
  return (
    <div className={styles.root}>
      <Ticks />
      <Subtitle2 as="h1" className={styles.title}>
        {t('pane.welcome.title')}
      </Subtitle2>
      <Body1>{t('pane.welcome.text')}</Body1>
      <Button ref={button} appearance="primary" size="large" onClick={() => void controller.check()}>
        {t('pane.check.start')}
      </Button>
      {cancelled && <Caption1 role="status">{t('pane.check.cancelled')}</Caption1>}
      <Caption1 className={styles.note}>
        <LockClosedRegular aria-hidden />
        {t('pane.welcome.privacy')}
      </Caption1>
    </div>
  );
}
