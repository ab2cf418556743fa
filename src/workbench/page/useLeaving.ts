import { useCallback, useEffect, useState } from 'react';
import type { OpenedBook } from './OpenedBook';
import { isTypingInPane, leaveField, settle } from './paneTyping';

/** Another workbook that waits until it is said what becomes of this one's changes. */
export interface Waiting {
  /** Name of the other file. */
  readonly name: string;
  readonly open: () => void;
}

export interface Leaving {
  readonly waiting: Waiting | null;
  /** Opens another workbook, at once or after asking. */
  readonly leaveFor: (name: string, open: () => void) => void;
  readonly answer: (choice: 'save' | 'discard' | 'stay') => void;
}

/** Asks before unsaved changes would be lost: by opening another book here, by the browser's own question otherwise. */
export function useLeaving(book: OpenedBook | null, save: () => Promise<void>): Leaving {
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  useEffect(() => {
    if (!book) return;
    const ask = (event: BeforeUnloadEvent): void => {
      leaveField();
      if (!book.file.isUnsaved() && !isTypingInPane()) return;
      event.preventDefault();
      event.returnValue = ''; // what browsers before Chromium 119 ask for
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [book]);

  const leaveFor = useCallback(
    (name: string, open: () => void) => {
      void settle().then(() => {
        if (book?.file.isUnsaved()) setWaiting({ name, open });
        else open();
      });
    },
    [book],
  );
  const answer = (choice: 'save' | 'discard' | 'stay'): void => {
    const next = waiting;
    setWaiting(null);
    if (!next || choice === 'stay') return;
    if (choice === 'save') void save().then(next.open);
    else next.open();
  };
  return { waiting, leaveFor, answer };
}
