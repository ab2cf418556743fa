import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useWords } from '../../taskpane/text/WordsContext';
import { ExcelHost } from '../host/ExcelHost';
import { installWin32Shim } from '../host/win32Shim';
import type { HostPage } from '../HostPage';
import type { OpenedBook } from './OpenedBook';
import type { Preferences } from './preferences';

const useStyles = makeStyles({ frame: { border: 'none', flexShrink: 0, height: '100%' } });

interface PaneFrameProps {
  readonly book: OpenedBook;
  readonly preferences: Preferences;
}

/** The task pane in a frame of its own, with the emulated Excel under the real Office.js. */
export function PaneFrame({ book, preferences }: PaneFrameProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { locale, theme, paneWidth } = preferences;
  useMemo(() => {
    const host = new ExcelHost(book.workbook);
    // Before the frame exists: its first script asks for this.
    (window as unknown as HostPage).installGoujiHost = (frame) =>
      installWin32Shim(frame, host, { locale, theme, documentName: book.fileName });
  }, [book, locale, theme]);
  return (
    <iframe
      className={styles.frame}
      style={{ width: paneWidth }}
      src="workbench-pane.html"
      title={t('workbench.pane')}
    />
  );
}
