import { useEffect } from 'react';

/** Whether a key is Ctrl+S, or ⌘S. */
export const isSaveKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's';

/** Ctrl+S saves the workbook, wherever the focus is in the page; the browser would save the page. */
export function useSaveKey(save: (() => Promise<void>) | null): void {
  useEffect(() => {
    if (!save) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isSaveKey(event)) return;
      event.preventDefault();
      void save();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [save]);
}
