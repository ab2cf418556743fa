import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { TableArrowUpRegular } from '@fluentui/react-icons/svg/table-arrow-up';
import { Toolbar } from '../shell/Toolbar';
import { ToolButton } from '../shell/ToolButton';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

/** Where the text can go. */
export function NarrativeToolbar() {
  const { t } = useWords();
  const controller = useController();
  const running = usePaneState((s) => s.narrative.phase === 'running');
  return (
    <Toolbar>
      <ToolButton
        name={t('pane.narrative.write')}
        appearance="primary"
        icon={<TableArrowUpRegular />}
        onClick={() => void controller.writeNarrative()}
      />
      <ToolButton
        name={t('pane.narrative.word')}
        icon={<SaveRegular />}
        onClick={() => void controller.saveWord()}
      />
      <ToolButton
        name={t('pane.narrative.copy')}
        icon={<CopyRegular />}
        onClick={() => void controller.copyNarrative()}
      />
      <ToolButton
        name={t('pane.narrative.again')}
        appearance="subtle"
        resting={running}
        icon={<ArrowSyncRegular />}
        onClick={() => void controller.narrate()}
      />
    </Toolbar>
  );
}
