import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useWords } from '../../taskpane/text/WordsContext';
import { FormulaBar } from '../grid/FormulaBar';
import { GridView } from '../grid/GridView';
import { SheetTabs } from '../grid/SheetTabs';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import { PaneFrame } from './PaneFrame';
import type { OpenedBook } from './OpenedBook';
import type { Preferences } from './preferences';
import { Splitter } from './Splitter';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, display: 'flex' },
  book: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  refused: { padding: tokens.spacingHorizontalS, color: tokens.colorStatusDangerForeground1 },
});

interface BookViewProps {
  readonly book: OpenedBook;
  readonly preferences: Preferences;
  readonly change: (part: Partial<Preferences>) => void;
}

/** The open workbook: its grid, and the task pane beside it. */
export function BookView({ book, preferences, change }: BookViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { workbook } = book;
  const version = useVersion(workbook);
  const [refused, setRefused] = useState(false);
  const sheet = workbook.active;
  return (
    <div className={styles.root}>
      <main className={styles.book}>
        <FormulaBar workbook={workbook} sheet={sheet} version={version} onRefused={() => setRefused(true)} />
        {refused && sheet.isProtected && (
          <div className={styles.refused} role="alert">
            {t('workbench.read-only')}
          </div>
        )}
        <GridView
          key={sheet.id}
          workbook={workbook}
          sheet={sheet}
          appearances={book.appearances}
          version={version}
          onRefused={() => setRefused(true)}
        />
        <SheetTabs workbook={workbook} active={sheet} />
      </main>
      <Splitter width={preferences.paneWidth} onWidth={(paneWidth) => change({ paneWidth })} />
      <PaneFrame key={`${preferences.locale} ${preferences.theme}`} book={book} preferences={preferences} />
    </div>
  );
}

const versions = new WeakMap<EmulatedWorkbook, number>();

/** Counts the events of the workbook: it changes in place. */
function useVersion(workbook: EmulatedWorkbook): number {
  const subscribe = useCallback(
    (onChange: () => void) =>
      workbook.subscribe(() => {
        versions.set(workbook, (versions.get(workbook) ?? 0) + 1);
        onChange();
      }),
    [workbook],
  );
  return useSyncExternalStore(subscribe, () => versions.get(workbook) ?? 0);
}
