import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { MarkButtons } from '../shell/MarkButtons';
import { Toolbar } from '../shell/Toolbar';
import { ToolButton } from '../shell/ToolButton';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

/** What can be done with a reviewed text: marks where it stands in the workbook, a copy where it doesn't. */
export function ReviewToolbar() {
  const { t } = useWords();
  const controller = useController();
  const inWorkbook = usePaneState((s) => s.review.source === 'workbook');
  return (
    <Toolbar>
      <ToolButton
        name={t('pane.review.again')}
        appearance="primary"
        onClick={() => void controller.review()}
      />
      {inWorkbook ? (
        <MarkButtons />
      ) : (
        <ToolButton
          name={t('pane.review.copy-all')}
          icon={<CopyRegular />}
          onClick={() => void controller.copyCorrected()}
        />
      )}
      <ToolButton
        name={t('pane.review.export')}
        icon={<ArrowExportRegular />}
        appearance="subtle"
        onClick={() => void controller.exportReview()}
      />
      <ToolButton
        name={t('pane.review.leave')}
        hint={t('pane.review.leave.hint')}
        appearance="subtle"
        onClick={() => controller.leaveReview()}
      />
    </Toolbar>
  );
}
