import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { THEMES } from '../../taskpane/theme/brand';
import { WordsProvider } from '../../taskpane/text/WordsContext';
import { wordsOf } from '../../taskpane/text/wordsOf';
import { BookNotices } from './BookNotices';
import { BookView } from './BookView';
import { OpenFailureBar } from './OpenFailureBar';
import type { Preferences } from './preferences';
import { Start } from './Start';
import { Toolbar } from './Toolbar';
import { useDropTarget } from './useDropTarget';
import { useOpenBook } from './useOpenBook';
import { useSaving } from './useSaving';
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
  const styles = useWorkbenchStyles();
  const { state, open, openSample } = useOpenBook();
  const drop = useDropTarget(open);
  const saving = useSaving(state.book);
  return (
    <div className={styles.page} {...drop.handlers}>
      <Toolbar
        state={state}
        saving={saving}
        preferences={preferences}
        change={change}
        open={open}
        openSample={openSample}
      />
      {state.failure && <OpenFailureBar failure={state.failure} />}
      {state.book && <BookNotices key={`notices ${state.serial}`} book={state.book} saving={saving} />}
      {state.book ? (
        <BookView key={state.serial} book={state.book} preferences={preferences} change={change} />
      ) : (
        <Start state={state} isOver={drop.isOver} open={open} openSample={openSample} />
      )}
    </div>
  );
}
