import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Set on the page while it is printed; taskpane.css lets it grow to its full height then. */
const MARK = 'data-printing';

/**
 * Whether the page is being printed: then everything is there, not only what the window shows. The browser prints what stands
 * when `beforeprint` returns, so the page is made anew within it.
 */
export const usePrinting = (): boolean =>
  useSyncExternalStore(subscribe, () => document.documentElement.hasAttribute(MARK));

function subscribe(onChange: () => void): () => void {
  const set = (isPrinting: boolean) => () => {
    document.documentElement.toggleAttribute(MARK, isPrinting);
    flushSync(onChange);
  };
  const [begin, end] = [set(true), set(false)];
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}
