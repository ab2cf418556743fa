import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { HighlightRegular } from '@fluentui/react-icons/svg/highlight';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({ button: { minWidth: 0 } });

/** Marks the cells of everything that was found, in tables and in their narrative; takes the marks back. */
export function MarkButtons() {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  return (
    <>
      <Tooltip content={t('pane.mark.hint')} relationship="description">
        <Button
          size="small"
          className={styles.button}
          icon={<HighlightRegular />}
          onClick={() => void controller.mark()}
        >
          {t('pane.mark')}
        </Button>
      </Tooltip>
      <Button
        size="small"
        className={styles.button}
        icon={<EraserRegular />}
        onClick={() => void controller.clearMarks()}
      >
        {t('pane.clear')}
      </Button>
    </>
  );
}
