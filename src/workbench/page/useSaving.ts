import { useCallback, useEffect, useState } from 'react';
import { browserServices } from '../../taskpane/platform/browserServices';
import type { Loss } from '../host/file/Loss';
import { staleFormulas } from './calculating';
import type { OpenedBook } from './OpenedBook';
import { settle } from './paneTyping';

/** The file that was handed to the browser last. */
export interface Saved {
  readonly name: string;
  /** What is in the workbook on the screen and not in the file. */
  readonly losses: readonly Loss[];
}

export interface Saving {
  readonly saved: Saved | null;
  /** Something that travels with the book is other than in the file last saved, or opened. */
  readonly isUnsaved: boolean;
  readonly save: () => Promise<void>;
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

  useEffect(() => {
    if (!book) return;
    let isPlanned = false;
    return book.workbook.subscribe(({ kind }) => {
      if (kind === 'selected' || kind === 'activated' || isPlanned) return;
      // A whole sheet is written in many events; it is compared once.
      isPlanned = true;
      setTimeout(() => {
        isPlanned = false;
        const isUnsaved = book.file.isUnsaved();
        setState((s) => ({ book, saved: s.book === book ? s.saved : null, isUnsaved }));
      }, 0);
    });
  }, [book]);
  const save = useCallback(async () => {
    if (!book) return;
    await settle();
    const bytes = book.file.save() as Uint8Array<ArrayBuffer>;
    browserServices.download(book.savedName, new Blob([bytes], { type: XLSX }));
    book.file.markSaved();
    const stale = staleFormulas(book.workbook);
    const losses = [...book.file.losses(), ...(stale ? [stale] : [])];
    setState({ book, saved: { name: book.savedName, losses }, isUnsaved: false });
  }, [book]);
  const dismiss = useCallback(() => setState((s) => ({ ...s, saved: null })), []);
  return { saved: own.saved, isUnsaved: own.isUnsaved, save, dismiss };
}
