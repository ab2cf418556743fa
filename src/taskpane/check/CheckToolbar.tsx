import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { HighlightRegular } from '@fluentui/react-icons/svg/highlight';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
  },
  button: { minWidth: 0 },
  last: { marginLeft: 'auto' },
});

/** What can be done with the result. */
export function CheckToolbar() {
  const { t } = useWords();
  const styles = useStyles();
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
      <ExportMenu />
    </div>
  );
}

function ExportMenu() {
  const { t } = useWords();
  const styles = useStyles();
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
