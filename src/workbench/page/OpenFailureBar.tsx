import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useWords } from '../../taskpane/text/WordsContext';
import type { OpenFailure } from './useOpenBook';

/** Why a file could not be opened; the book that was open before stays. */
export function OpenFailureBar({ failure }: { readonly failure: OpenFailure }) {
  const { t, message } = useWords();
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {t('workbench.failed', { file: failure.file, reason: message(failure.reason) })}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
