import { useCallback, useEffect, useState } from 'react';
import { browserServices } from '../../taskpane/platform/browserServices';
import type { Loss } from '../host/file/losses';
import type { OpenedBook } from './OpenedBook';

/** The file that was handed to the browser last. */
export interface Saved {
  readonly name: string;
  /** What is in the workbook on the screen and not in the file. */
  readonly losses: readonly Loss[];
}

export interface Saving {
  readonly saved: Saved | null;
  /** Something was done since the book was opened or saved. */
  readonly isUnsaved: boolean;
  readonly save: () => void;
  readonly dismiss: () => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface State {
  readonly book: OpenedBook | null;
  readonly saved: Saved | null;
  readonly isUnsaved: boolean;
}

/** Saves the open book as a download, and says what the file could not take. */
export function useSaving(book: OpenedBook | null): Saving {
  const [state, setState] = useState<State>({ book, saved: null, isUnsaved: false });
  const own: State = state.book === book ? state : { book, saved: null, isUnsaved: false };

  useEffect(
    () =>
      book?.workbook.subscribe(({ kind }) => {
        if (kind === 'selected' || kind === 'activated') return;
        setState((s) => ({ book, saved: s.book === book ? s.saved : null, isUnsaved: true }));
      }),
    [book],
  );
  const save = useCallback(() => {
    if (!book) return;
    const bytes = book.file.save() as Uint8Array<ArrayBuffer>;
    browserServices.download(book.savedName, new Blob([bytes], { type: XLSX }));
    setState({ book, saved: { name: book.savedName, losses: book.file.losses() }, isUnsaved: false });
  }, [book]);
  const dismiss = useCallback(() => setState((s) => ({ ...s, saved: null })), []);
  return { saved: own.saved, isUnsaved: own.isUnsaved, save, dismiss };
}
