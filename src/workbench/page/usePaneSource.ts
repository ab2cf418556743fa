import { useEffect, useState } from 'react';
import { isFromDisk, readSiteFile } from './siteFile';

const PAGE = 'workbench-pane.html';

/** What the frame of the task pane shows. */
export type PaneSource = { readonly src: string } | { readonly srcDoc: string };

/**
 * The page of the task pane. A server gives it anew for each book, and without the server the browser would show a page of its
 * own in the pane's place: so it is asked first. Files on disk are strangers to each other: there the page is handed over as
 * text and belongs to the page around it.
 * @param attempt another number asks again
 * @returns null where the page can't be had; undefined while it is being asked for
 */
export function usePaneSource(attempt: number): PaneSource | null | undefined {
  const [state, setState] = useState<{ readonly attempt: number; readonly source: PaneSource | null }>();
  useEffect(() => {
    let isOver = false;
    const tell = (source: PaneSource | null): void => {
      if (!isOver) setState({ attempt, source });
    };
    (isFromDisk() ? fromDisk() : fromServer()).then(tell, () => tell(null));
    return () => {
      isOver = true;
    };
  }, [attempt]);
  return state?.attempt === attempt ? state.source : undefined;
}

async function fromServer(): Promise<PaneSource | null> {
  const response = await fetch(PAGE, { method: 'HEAD', cache: 'no-store' });
  return response.ok ? { src: PAGE } : null;
}

const fromDisk = async (): Promise<PaneSource> => ({
  srcDoc: new TextDecoder().decode(await readSiteFile(PAGE)),
});
