import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { MarkButtons } from '../shell/MarkButtons';
import { Toolbar } from '../shell/Toolbar';
import { ToolButton } from '../shell/ToolButton';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({ last: { marginLeft: 'auto', minWidth: 0 } });

/** What can be done with the result. */
export function CheckToolbar() {
  const { t } = useWords();
  const controller = useController();
  return (
    <Toolbar>
      <ToolButton name={t('pane.check.again')} appearance="primary" onClick={() => void controller.check()} />
      <MarkButtons />
      <ExportMenu />
    </Toolbar>
  );
}

function ExportMenu() {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" className={styles.last} appearance="subtle" icon={<ArrowExportRegular />}>
          {t('pane.export')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void controller.exportSheet()}>{t('pane.export.sheet')}</MenuItem>
          <MenuItem onClick={() => void controller.exportJson()}>{t('pane.export.json')}</MenuItem>
          <MenuItem onClick={() => void controller.exportCsv()}>{t('pane.export.csv')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
