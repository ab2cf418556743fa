import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useWords } from '../text/WordsContext';

interface CloseButtonProps {
  readonly onClose: () => void;
}

/** The cross at the end of a message. */
export function CloseButton({ onClose }: CloseButtonProps) {
  const { t } = useWords();
  return (
    <Button
      appearance="transparent"
      size="small"
      aria-label={t('pane.close')}
      icon={<DismissRegular />}
      onClick={onClose}
    />
  );
}
