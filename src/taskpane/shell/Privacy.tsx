import { Caption1 } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { useWords } from '../text/WordsContext';
import { useCentred } from './centred.styles';

/** That nothing leaves the machine. */
export function Privacy() {
  const { t } = useWords();
  return (
    <Caption1 className={useCentred().note}>
      <LockClosedRegular aria-hidden />
      {t('pane.welcome.privacy')}
    </Caption1>
  );
}
