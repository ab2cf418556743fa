import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addressOf } from '../../budget/address';
import { useWords } from '../../taskpane/text/WordsContext';
import { FormulaBar } from '../grid/FormulaBar';
import { GridView } from '../grid/GridView';
import { SheetTabs } from '../grid/SheetTabs';
import { PaneFrame } from './PaneFrame';
import type { OpenedBook } from './OpenedBook';
import type { Preferences } from './preferences';
import { Splitter } from './Splitter';
import { useNarrow } from './useNarrow';
import { useVersion } from './useVersion';
import { ViewSwitch, type View } from './ViewSwitch';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, display: 'flex' },
  /** A window that is zoomed to 400 % is also low: rather let the page scroll than squeeze the table to nothing. */
  narrow: { flexDirection: 'column', flexShrink: 0, minHeight: 'min(420px, 92vh)' },
  book: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  hidden: { display: 'none' },
  refused: { padding: tokens.spacingHorizontalS, color: tokens.colorStatusDangerForeground3 },
});

interface BookViewProps {
  readonly book: OpenedBook;
  readonly preferences: Preferences;
  readonly change: (part: Partial<Preferences>) => void;
  readonly save: () => Promise<void>;
}

/** The open workbook: its grid, and the task pane beside it; in a narrow window one of the two. */
export function BookView({ book, preferences, change, save }: BookViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { workbook } = book;
  const version = useVersion(workbook);
  const [refused, setRefused] = useState(false);
  const isNarrow = useNarrow();
  const [view, setView] = useState<View>('pane');
  const sheet = workbook.active;
  const selected = workbook.selection?.sheet === sheet ? workbook.selection.range : undefined;
  return (
    <div className={mergeClasses(styles.root, isNarrow && styles.narrow)}>
      {isNarrow && (
        <ViewSwitch
          view={view}
          cell={selected ? addressOf(selected.top, selected.left) : ''}
          onView={setView}
        />
      )}
      <main
        className={mergeClasses(styles.book, isNarrow && view === 'pane' && styles.hidden)}
        aria-label={t('workbench.view.grid')}
      >
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
      <PaneFrame
        key={preferences.theme}
        book={book}
        preferences={preferences}
        isAlone={isNarrow}
        isHidden={isNarrow && view === 'grid'}
        splitter={
          !isNarrow && (
            <Splitter width={preferences.paneWidth} onWidth={(paneWidth) => change({ paneWidth })} />
          )
        }
        save={save}
      />
    </div>
  );
}
