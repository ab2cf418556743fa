import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { PanelRightRegular } from '@fluentui/react-icons/svg/panel-right';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useWords } from '../../taskpane/text/WordsContext';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
});

export type View = 'grid' | 'pane';

interface ViewSwitchProps {
  readonly view: View;
  /** Address of the selected cell, so that a jump from the pane shows. */
  readonly cell: string;
  readonly onView: (view: View) => void;
}

/** Where the window has room for one of them: the table or the pane. */
export function ViewSwitch({ view, cell, onView }: ViewSwitchProps) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label={t('workbench.view')}>
      <ToggleButton
        size="small"
        className={styles.button}
        icon={<TableRegular />}
        checked={view === 'grid'}
        onClick={() => onView('grid')}
      >
        {cell === '' ? t('workbench.view.grid') : t('workbench.view.grid-at', { cell })}
      </ToggleButton>
      <ToggleButton
        size="small"
        className={styles.button}
        icon={<PanelRightRegular />}
        checked={view === 'pane'}
        onClick={() => onView('pane')}
      >
        {t('workbench.view.pane')}
      </ToggleButton>
    </nav>
  );
}
