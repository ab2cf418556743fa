import { FluentProvider, Subtitle1 } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { THEMES } from '../../taskpane/theme/brand';
import { useWords, WordsProvider } from '../../taskpane/text/WordsContext';
import { wordsOf } from '../../taskpane/text/wordsOf';
import { BookNotices } from './BookNotices';
import { BookView } from './BookView';
import { DroppedBar } from './DroppedBar';
import { LeaveDialog } from './LeaveDialog';
import { OpenFailureBar } from './OpenFailureBar';
import type { Preferences } from './preferences';
import { sampleName } from './samples';
import { Start } from './Start';
import { Toolbar } from './Toolbar';
import { useDropTarget } from './useDropTarget';
import { useLeaving } from './useLeaving';
import { useOpenBook } from './useOpenBook';
import { useSaveKey } from './useSaveKey';
import { useSaving } from './useSaving';
import { useUndoKeys } from './useUndoKeys';
import { useWorkbenchStyles } from './workbench.styles';

interface WorkbenchAppProps {
  readonly first: Preferences;
  readonly keep: (preferences: Preferences) => void;
}

/** The workbench: a workbook file in a grid, beside the same task pane as in Excel. */
export function WorkbenchApp({ first, keep }: WorkbenchAppProps) {
  const [preferences, setPreferences] = useState(first);
  const words = useMemo(() => wordsOf(preferences.locale), [preferences.locale]);
  const change = (part: Partial<Preferences>): void => {
    const next = { ...preferences, ...part };
    setPreferences(next);
    keep(next);
  };
  useEffect(() => {
    document.documentElement.lang = preferences.locale;
    document.title = words.t('workbench.title');
  }, [preferences.locale, words]);
  return (
    <FluentProvider theme={THEMES[preferences.theme]}>
      <WordsProvider words={words}>
        <Page preferences={preferences} change={change} />
      </WordsProvider>
    </FluentProvider>
  );
}

interface PageProps {
  readonly preferences: Preferences;
  readonly change: (part: Partial<Preferences>) => void;
}

function Page({ preferences, change }: PageProps) {
  const { t } = useWords();
  const styles = useWorkbenchStyles();
  const { state, open, openSample } = useOpenBook();
  const { book } = state;
  const saving = useSaving(book);
  const leaving = useLeaving(book, saving.save);
  useSaveKey(book ? saving.save : null);
  useUndoKeys(book?.workbook ?? null);
  const [dropped, setDropped] = useState<{ readonly count: number; readonly file: string } | null>(null);
  const openFile = (file: File): void => leaving.leaveFor(file.name, () => open(file));
  const openByName = (file: string): void => leaving.leaveFor(sampleName(file), () => openSample(file));
  const drop = useDropTarget((file, count) => {
    setDropped(count > 1 ? { count, file: file.name } : null);
    openFile(file);
  });
  return (
    <div className={styles.page} {...drop.handlers}>
      <Toolbar
        state={state}
        saving={saving}
        preferences={preferences}
        change={change}
        open={openFile}
        openSample={openByName}
      />
      <section aria-label={t('workbench.messages')}>
        {state.failure && <OpenFailureBar failure={state.failure} />}
        {dropped && <DroppedBar {...dropped} close={() => setDropped(null)} />}
        {book && <BookNotices key={`notices ${state.serial}`} book={book} saving={saving} />}
      </section>
      {book ? (
        <BookView
          key={state.serial}
          book={book}
          preferences={preferences}
          change={change}
          save={saving.save}
        />
      ) : (
        <Start state={state} isOver={drop.isOver} open={openFile} openSample={openByName} />
      )}
      {book && drop.isOver && (
        <div className={styles.drop} role="status">
          <Subtitle1>{t('workbench.drop.release')}</Subtitle1>
        </div>
      )}
      {book && <LeaveDialog book={book} leaving={leaving} />}
    </div>
  );
}
