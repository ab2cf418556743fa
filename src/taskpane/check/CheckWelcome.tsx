import { useState } from 'react';
import { Body1, Button, Caption1, Subtitle2 } from '@fluentui/react-components';
import { isFocusFree } from '../shell/isFocusFree';
import { About } from '../shell/About';
import { Privacy } from '../shell/Privacy';
import { useCentred } from '../shell/centred.styles';
import { Ticks } from '../shell/Ticks';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { useFocusOnMount } from '../shell/useFocusOnMount';

/** Before the first check. */
export function CheckWelcome({ cancelled }: { readonly cancelled: boolean }) {
  const { t } = useWords();
  const styles = useCentred();
  const controller = useController();
  const [isFree] = useState(isFocusFree);
  const button = useFocusOnMount(isFree || cancelled);
  return (
    <div className={styles.root}>
      <Ticks />
      <Subtitle2 as="h2" className={styles.title}>
        {t('pane.welcome.title')}
      </Subtitle2>
      <Body1>{t('pane.welcome.text')}</Body1>
      <Button ref={button} appearance="primary" size="large" onClick={() => void controller.check()}>
        {t('pane.check.start')}
      </Button>
      {cancelled && <Caption1 role="status">{t('pane.check.cancelled')}</Caption1>}
      <Privacy />
      <About />
    </div>
  );
}
