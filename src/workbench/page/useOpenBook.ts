import { useCallback, useState } from 'react';
import type { Message } from '../../budget/Finding';
import { UnreadableWorkbookError } from '../../workbook/UnreadableWorkbookError';
import { sampleName } from './samples';
import { openBook, type OpenedBook } from './OpenedBook';
import { readSiteFile } from './siteFile';

/** A file that could not be opened. */
export interface OpenFailure {
  readonly file: string;
  readonly reason: Message;
}

/** What the page has open. */
export interface OpenState {
  readonly book: OpenedBook | null;
  /** Name of the file on its way. */
  readonly opening: string | null;
  readonly failure: OpenFailure | null;
  /** Counts the books opened, so that each gets a pane of its own. */
  readonly serial: number;
}

const NOTHING: OpenState = { book: null, opening: null, failure: null, serial: 0 };

interface OpenBook {
  readonly state: OpenState;
  readonly open: (file: File) => void;
  /** A sample that is served with the page. */
  readonly openSample: (file: string) => void;
}

/** Opens workbooks; one that can't be read leaves the one before on the screen, with the reason. */
export function useOpenBook(): OpenBook {
  const [state, setState] = useState(NOTHING);

  const load = useCallback(async (fileName: string, bytes: () => Promise<Uint8Array>) => {
    setState((s) => ({ ...s, opening: fileName, failure: null }));
    try {
      const book = await openBook(await bytes(), fileName);
      setState((s) => ({ book, opening: null, failure: null, serial: s.serial + 1 }));
    } catch (error) {
      setState((s) => ({ ...s, opening: null, failure: failureOf(error, fileName) }));
    }
  }, []);

  const open = useCallback(
    (file: File) => void load(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    [load],
  );
  const openSample = useCallback(
    (file: string) => void load(sampleName(file), () => readSiteFile(`samples/${file}`)),
    [load],
  );
  return { state, open, openSample };
}

/** The reason as the reader finds it; an error of ours by its own words. */
const failureOf = (error: unknown, file: string): OpenFailure => ({
  file,
  reason:
    error instanceof UnreadableWorkbookError
      ? error.explanation
      : {
          id: 'workbench.unexpected',
          data: { reason: error instanceof Error ? error.message : String(error) },
        },
});
