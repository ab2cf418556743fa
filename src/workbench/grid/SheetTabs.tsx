import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useWords } from '../../taskpane/text/WordsContext';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import { focusGrid } from './cellId';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    overflowX: 'auto',
    scrollbarWidth: 'thin',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface SheetTabsProps {
  readonly workbook: EmulatedWorkbook;
  readonly active: EmulatedSheet;
}

/** The sheets; hidden ones too, named as such, since what is hidden may be what is wrong. */
export function SheetTabs({ workbook, active }: SheetTabsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const turn = (id: string): void => {
    const sheet = workbook.sheets.find((s) => s.id === id);
    if (sheet) workbook.activate(sheet);
  };
  return (
    <div className={styles.root}>
      <TabList
        size="small"
        selectedValue={active.id}
        aria-label={t('workbench.sheets')}
        onTabSelect={(event, { value }) => {
          turn(String(value));
          // Whoever clicks on a sheet means to work on it; whoever walks along the tabs by key stays there.
          if (event.nativeEvent instanceof MouseEvent && event.nativeEvent.detail > 0) focusGrid();
        }}
      >
        {workbook.sheets.map((sheet) => (
          <Tab key={sheet.id} value={sheet.id}>
            {sheet.visibility === 'visible' ? sheet.name : t('workbench.hidden', { sheet: sheet.name })}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
