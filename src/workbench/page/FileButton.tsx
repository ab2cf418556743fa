import { Button, type ButtonProps } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import { useWords } from '../../taskpane/text/WordsContext';
import { WORKBOOK_FILES } from '../../workbook/WorkbookFiles';

interface FileButtonProps {
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly open: (file: File) => void;
}

/** Chooses a workbook from disk. */
export function FileButton({ appearance = 'secondary', size = 'medium', open }: FileButtonProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={appearance}
        size={size}
        icon={<FolderOpenRegular />}
        onClick={() => input.current?.click()}
      >
        {t('workbench.open')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={WORKBOOK_FILES}
        aria-label={t('workbench.open')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) open(file);
        }}
      />
    </>
  );
}
