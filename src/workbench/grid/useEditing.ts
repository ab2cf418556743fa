import { useCallback, useState, type KeyboardEvent } from 'react';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import { entryOf, type EmulatedWorkbook } from '../host/model/EmulatedWorkbook';

interface EditedCell {
  readonly row: number;
  readonly column: number;
  /** What is typed so far. */
  readonly entry: string;
}

export interface Editing {
  /** The cell that is being typed in. */
  readonly at: EditedCell | null;
  select(row: number, column: number): void;
  /** Begins to type in the selected cell; with a first character, in place of its content. */
  start(first?: string): void;
  type(entry: string): void;
  commit(): void;
  /** Empties the selected cell. */
  clear(): void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface EditingOptions {
  readonly workbook: EmulatedWorkbook;
  readonly sheet: EmulatedSheet;
  /** The sheet is protected. */
  readonly onRefused: () => void;
  readonly focusGrid: () => void;
}

/** Typing into cells, as in Excel: Enter goes down, Tab right, Escape gives up. */
export function useEditing({ workbook, sheet, onRefused, focusGrid }: EditingOptions): Editing {
  const [at, setAt] = useState<EditedCell | null>(null);

  const select = useCallback(
    (row: number, column: number) =>
      workbook.select(sheet, { top: row, left: column, bottom: row, right: column }),
    [workbook, sheet],
  );

  /** The selected cell, if it may be changed. */
  const open = (): { readonly row: number; readonly column: number } | null => {
    const selected = workbook.selection;
    if (!selected || selected.sheet !== sheet) return null;
    if (!sheet.isProtected) return { row: selected.range.top, column: selected.range.left };
    onRefused();
    return null;
  };

  const start = (first?: string): void => {
    const cell = open();
    if (!cell) return;
    const { row, column } = cell;
    setAt({ row, column, entry: first ?? String(entryOf(sheet.peek(row, column))) });
  };

  const clear = (): void => {
    const cell = open();
    if (cell) workbook.edit(sheet, cell.row, cell.column, '');
  };

  const commit = (): void => {
    if (!at) return;
    setAt(null);
    const before = String(entryOf(sheet.peek(at.row, at.column)));
    if (at.entry !== before) workbook.edit(sheet, at.row, at.column, at.entry);
  };

  const leave = (event: KeyboardEvent, rows: number, columns: number): void => {
    event.preventDefault();
    event.stopPropagation();
    const from = at;
    commit();
    if (from) select(Math.max(1, from.row + rows), Math.max(1, from.column + columns));
    focusGrid();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return; // Enter ends a word of an input method, not the cell
    if (event.key === 'Enter') leave(event, event.shiftKey ? -1 : 1, 0);
    else if (event.key === 'Tab') leave(event, 0, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      setAt(null);
      focusGrid();
    } else event.stopPropagation();
  };

  const type = (entry: string): void => setAt((now) => (now ? { ...now, entry } : now));
  return { at, select, start, type, commit, clear, onKeyDown };
}
