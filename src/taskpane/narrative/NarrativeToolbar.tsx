import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { TableArrowUpRegular } from '@fluentui/react-icons/svg/table-arrow-up';
import { useToolbarStyles } from '../shell/toolbar.styles';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

/** Where the text can go. */
export function NarrativeToolbar() {
  const { t } = useWords();
  const styles = useToolbarStyles();
  const controller = useController();
  const running = usePaneState((s) => s.narrative.phase === 'running');
  return (
    <div className={styles.root}>
      <Button
        size="small"
        appearance="primary"
        className={styles.button}
        icon={<TableArrowUpRegular />}
        onClick={() => void controller.writeNarrative()}
      >
        {t('pane.narrative.write')}
      </Button>
      <Button
        size="small"
        className={styles.button}
        icon={<SaveRegular />}
        onClick={() => void controller.saveWord()}
      >
        {t('pane.narrative.word')}
      </Button>
      <Tooltip content={t('pane.narrative.copy')} relationship="label">
        <Button
          size="small"
          className={styles.button}
          icon={<CopyRegular />}
          onClick={() => void controller.copyNarrative()}
        />
      </Tooltip>
      <Tooltip content={t('pane.narrative.again')} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          disabledFocusable={running}
          icon={<ArrowSyncRegular />}
          onClick={() => void controller.narrate()}
        />
      </Tooltip>
    </div>
  );
}
