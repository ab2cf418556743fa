import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import { entryOf } from '../host/model/cellContent';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import { copyCells, pastedEntries } from './clipboard';
import { mergeAt, type Geometry } from './geometry';
import type { Cell, Selection } from './useSelection';

/** The cell that is being typed in. */
export interface EditedCell extends Cell {
  /** Typed over: the arrow keys end it. Otherwise its content is changed, and they move in the text. */
  readonly isTypedOver: boolean;
}

export interface CellEditor {
  readonly at: EditedCell | null;
  readonly box: RefObject<HTMLTextAreaElement>;
  /** Begins with the cell's content. */
  start(): void;
  /** Begins because something arrived in the box: a key, a word of an input method. */
  arrived(): void;
  /** Changes between typing over and moving in the text. */
  turn(): void;
  commit(): void;
  cancel(): void;
  /** Empties the selected cells. */
  clear(): void;
  paste(clipboard: DataTransfer): void;
  /** Puts the selected cells on the clipboard. */
  copy(clipboard: DataTransfer): void;
  focus(): void;
  /** The focus came: it is seen by the selected cell, so there is one. */
  focused(): void;
}

interface EditorOptions {
  readonly workbook: EmulatedWorkbook;
  readonly sheet: EmulatedSheet;
  readonly geometry: Geometry;
  readonly selection: Selection;
  /** The sheet is protected. */
  readonly onRefused: () => void;
}

/**
 * Typing into cells. There is one box, which has the focus all the time and lies invisible over the selected cell, so that
 * an input method finds it; the page never writes into it while something is being composed.
 */
export function useCellEditor({
  workbook,
  sheet,
  geometry,
  selection,
  onRefused,
}: EditorOptions): CellEditor {
  const box = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<EditedCell | null>(null);
  // Events follow each other faster than the page is drawn.
  const at = useRef<EditedCell | null>(null);
  const go = (next: EditedCell | null): void => {
    at.current = next;
    setState(next);
  };
  const empty = (): void => {
    if (box.current) box.current.value = '';
  };
  const begin = (isTypedOver: boolean): EditedCell | null => {
    if (sheet.isProtected) {
      onRefused();
      empty();
      return null;
    }
    if (!selection.active) selection.select(1, 1);
    const { row, column } = selection.active ?? { row: 1, column: 1 };
    const cell = { row, column, isTypedOver };
    go(cell);
    return cell;
  };
  const commit = (): void => {
    const cell = at.current;
    if (!cell || !box.current) return;
    const entry = box.current.value;
    go(null);
    empty();
    if (entry !== String(entryOf(sheet.peek(cell.row, cell.column))))
      workbook.edit(sheet, cell.row, cell.column, entry);
  };
  const latest = useRef(commit);
  useLayoutEffect(() => void (latest.current = commit));
  // Another sheet may be shown while a person types: one that the pane has written. No event tells of it.
  useLayoutEffect(() => () => latest.current(), []);
  const { range } = selection;
  return {
    at: state,
    box,
    start() {
      const cell = begin(false);
      if (!cell || !box.current) return;
      box.current.value = String(entryOf(sheet.peek(cell.row, cell.column)));
      box.current.setSelectionRange(box.current.value.length, box.current.value.length);
    },
    arrived() {
      if (!at.current) begin(true);
    },
    turn() {
      if (at.current) go({ ...at.current, isTypedOver: !at.current.isTypedOver });
    },
    commit,
    cancel() {
      go(null);
      empty();
    },
    clear() {
      if (!range) return;
      if (sheet.isProtected) onRefused();
      else
        workbook.editAll(
          sheet,
          [...sheet.within(range)]
            .filter(({ cell }) => cell.value !== '' || cell.formula !== undefined)
            .map(({ row, column }) => ({ row, column, entry: '' })),
        );
    },
    paste(clipboard) {
      if (sheet.isProtected) return onRefused();
      const { row, column } = range ? { row: range.top, column: range.left } : { row: 1, column: 1 };
      const rows = pastedEntries(clipboard);
      const entries = rows.flatMap((line, i) =>
        line.map((entry, j) => ({ row: row + i, column: column + j, entry })),
      );
      // What a merge covers is nobody's to see.
      const isCovered = (cell: Cell): boolean => {
        const merge = mergeAt(geometry, cell.row, cell.column);
        return merge !== undefined && (merge.top !== cell.row || merge.left !== cell.column);
      };
      workbook.editAll(
        sheet,
        entries.filter((e) => !isCovered(e)),
      );
      selection.select(row, column);
      const widest = Math.max(...rows.map((line) => line.length));
      if (rows.length > 1 || widest > 1) selection.extend(row + rows.length - 1, column + widest - 1);
    },
    copy(clipboard) {
      if (!range) return;
      const lines = geometry.rows.filter(({ number }) => number >= range.top && number <= range.bottom);
      const columns = geometry.columns.filter(({ number }) => number >= range.left && number <= range.right);
      copyCells(
        clipboard,
        lines.map((l) => columns.map((c) => sheet.peek(l.number, c.number))),
      );
    },
    focused() {
      if (workbook.selection?.sheet !== sheet) selection.select(1, 1);
    },
    focus: () => box.current?.focus({ preventScroll: true }),
  };
}
