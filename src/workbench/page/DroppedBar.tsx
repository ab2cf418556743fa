import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { CloseButton } from '../../taskpane/shell/CloseButton';
import { useWords } from '../../taskpane/text/WordsContext';

interface DroppedBarProps {
  readonly count: number;
  /** The one that was taken. */
  readonly file: string;
  readonly close: () => void;
}

/** Several files were dropped: only one is opened, and which. */
export function DroppedBar({ count, file, close }: DroppedBarProps) {
  const { t } = useWords();
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('workbench.dropped', { count, file })}</MessageBarBody>
        <MessageBarActions containerAction={<CloseButton onClose={close} />} />
      </MessageBar>
    </div>
  );
}
