import { Body1, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { LocaleMessage } from '../../taskpane/platform/office';
import { useWords } from '../../taskpane/text/WordsContext';
import { ExcelHost } from '../host/ExcelHost';
import { installWin32Shim } from '../host/win32Shim';
import type { HostPage } from '../HostPage';
import type { OpenedBook } from './OpenedBook';
import { watchTyping } from './paneTyping';
import type { Preferences } from './preferences';
import { SPLITTER_WIDTH } from './Splitter';
import { usePaneSource } from './usePaneSource';
import { isSaveKey } from './useSaveKey';
import { usePrintedPane } from './usePrintedPane';

const useStyles = makeStyles({
  root: { flexShrink: 0, height: '100%', display: 'flex' },
  alone: { flexGrow: 1, minWidth: 0 },
  frame: { border: 'none', flexGrow: 1, minWidth: 0, height: '100%' },
  gone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

interface PaneFrameProps {
  readonly book: OpenedBook;
  readonly preferences: Preferences;
  /** It has the whole width; otherwise the width of the preferences. */
  readonly isAlone: boolean;
  readonly isHidden: boolean;
  /** What makes it wider or narrower. */
  readonly splitter: ReactNode;
  readonly save: () => Promise<void>;
}

/** The task pane in a frame of its own, with the emulated Excel under the real Office.js. */
export function PaneFrame({ book, preferences, isAlone, isHidden, splitter, save }: PaneFrameProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { locale, theme, paneWidth } = preferences;
  const frame = useRef<HTMLIFrameElement>(null);
  const [attempt, setAttempt] = useState(0);
  const source = usePaneSource(attempt);
  usePrintedPane(frame);
  useState(() => {
    const host = new ExcelHost(book.workbook);
    // Before the frame exists: its first script asks for this.
    (window as unknown as HostPage).installGoujiHost = (target) =>
      installWin32Shim(target, host, { locale, theme, documentName: book.fileName });
  });
  // The pane takes another language as it is: what a person has open in it stays.
  const tellLocale = useCallback(() => {
    const message: LocaleMessage = { goujiLocale: locale };
    frame.current?.contentWindow?.postMessage(message, '*');
  }, [locale]);
  useEffect(tellLocale, [tellLocale]);

  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  const onLoad = (): void => {
    const inside = frame.current?.contentWindow;
    tellLocale();
    stop.current?.();
    stop.current = inside ? listen(inside, save) : null;
  };
  return (
    <aside
      className={mergeClasses(styles.root, isAlone && styles.alone)}
      style={isHidden ? { display: 'none' } : isAlone ? {} : { width: paneWidth + SPLITTER_WIDTH }}
      aria-label={t('workbench.pane')}
    >
      {splitter}
      {source === null ? (
        <div className={styles.gone} role="alert">
          <Body1>{t('workbench.pane.gone')}</Body1>
          <Button onClick={() => setAttempt((n) => n + 1)}>{t('workbench.pane.retry')}</Button>
        </div>
      ) : (
        source && (
          <iframe
            ref={frame}
            className={styles.frame}
            {...source}
            title={t('workbench.pane')}
            onLoad={onLoad}
          />
        )
      )}
    </aside>
  );
}

/** Keys and typing in the pane that concern the page around it. */
function listen(frame: Window, save: () => Promise<void>): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    void save();
  };
  try {
    frame.addEventListener('keydown', onKeyDown);
    const stop = watchTyping(frame);
    return () => {
      stop();
      frame.removeEventListener('keydown', onKeyDown);
    };
  } catch {
    return () => {}; // Frames of different origins are strangers to each other.
  }
}
