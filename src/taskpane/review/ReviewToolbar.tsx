import { Button, Tooltip } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { MarkButtons } from '../shell/MarkButtons';
import { useToolbarStyles } from '../shell/toolbar.styles';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

/** What can be done with a reviewed text: marks where it stands in the workbook, a copy where it doesn't. */
export function ReviewToolbar() {
  const { t } = useWords();
  const styles = useToolbarStyles();
  const controller = useController();
  const inWorkbook = usePaneState((s) => s.review.source === 'workbook');
  return (
    <div className={styles.root}>
      <Button
        size="small"
        appearance="primary"
        className={styles.button}
        onClick={() => void controller.review()}
      >
        {t('pane.review.again')}
      </Button>
      {inWorkbook ? (
        <MarkButtons />
      ) : (
        <Button
          size="small"
          className={styles.button}
          icon={<CopyRegular />}
          onClick={() => void controller.copyCorrected()}
        >
          {t('pane.review.copy-all')}
        </Button>
      )}
      <Tooltip content={t('pane.review.leave.hint')} relationship="description">
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          onClick={() => controller.leaveReview()}
        >
          {t('pane.review.leave')}
        </Button>
      </Tooltip>
    </div>
  );
}
