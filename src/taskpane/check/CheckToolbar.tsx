import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { MarkButtons } from '../shell/MarkButtons';
import { useToolbarStyles } from '../shell/toolbar.styles';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

/** What can be done with the result. */
export function CheckToolbar() {
  const { t } = useWords();
  const styles = useToolbarStyles();
  const controller = useController();
  return (
    <div className={styles.root}>
      <Button
        size="small"
        appearance="primary"
        className={styles.button}
        onClick={() => void controller.check()}
      >
        {t('pane.check.again')}
      </Button>
      <MarkButtons />
      <ExportMenu />
    </div>
  );
}

function ExportMenu() {
  const { t } = useWords();
  const styles = useToolbarStyles();
  const controller = useController();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t('pane.export')} relationship="label">
          <Button size="small" className={styles.last} appearance="subtle" icon={<ArrowExportRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void controller.exportSheet()}>{t('pane.export.sheet')}</MenuItem>
          <MenuItem onClick={() => controller.exportJson()}>{t('pane.export.json')}</MenuItem>
          <MenuItem onClick={() => controller.exportCsv()}>{t('pane.export.csv')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
