import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { HighlightRegular } from '@fluentui/react-icons/svg/highlight';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { ToolButton } from './ToolButton';

/** Marks the cells of everything that was found, in tables and in their narrative; takes the marks back. */
export function MarkButtons() {
  const { t } = useWords();
  const controller = useController();
  return (
    <>
      <ToolButton
        name={t('pane.mark')}
        hint={t('pane.mark.hint')}
        icon={<HighlightRegular />}
        onClick={() => void controller.mark()}
      />
      <ToolButton
        name={t('pane.clear')}
        icon={<EraserRegular />}
        onClick={() => void controller.clearMarks()}
      />
    </>
  );
}
