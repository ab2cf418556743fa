import { useEffect } from 'react';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';

/** Ctrl+Z and Ctrl+Y, or ⌘Z and ⇧⌘Z, wherever the focus is in the page, but for fields, which take back their own typing. */
export function useUndoKeys(workbook: EmulatedWorkbook | null): void {
  useEffect(() => {
    if (!workbook) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isField(event.target)) return; // the table has its own
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) workbook.undo();
      else if (key === 'z' || key === 'y') workbook.redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [workbook]);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role=alertdialog]') !== null;
