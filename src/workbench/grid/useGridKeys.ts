import { useRef, type KeyboardEvent } from 'react';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import { mergeAt, type Geometry } from './geometry';
import type { CellEditor } from './useCellEditor';
import type { Selection } from './useSelection';

const PAGE = 20;
/** Pixels by which a key makes a column wider. */
const WIDER = 12;

interface KeysOptions {
  readonly workbook: EmulatedWorkbook;
  readonly sheet: EmulatedSheet;
  readonly geometry: Geometry;
  readonly selection: Selection;
  readonly editor: CellEditor;
  readonly resize: (column: number, pixels: number) => void;
}

/** Rows and columns to go, by key. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
};

/**
 * The keys of the grid, as in Excel: Enter goes down, Tab right, Shift the other way, F2 changes the content, Escape gives
 * up; what else is typed goes into the box. After Escape, Tab leaves the grid.
 */
export function useGridKeys(options: KeysOptions): (event: KeyboardEvent) => void {
  const { workbook, sheet, geometry, selection, editor, resize } = options;
  const mayLeave = useRef(false);

  const moved = (rows: number, columns: number): { row: number; column: number } => {
    const from = selection.head ?? { row: 1, column: 1 };
    const merge = mergeAt(geometry, from.row, from.column);
    const row = step(
      geometry.rows,
      geometry.rowIndex,
      rows > 0 ? (merge?.bottom ?? from.row) : from.row,
      rows,
    );
    const column = step(
      geometry.columns,
      geometry.columnIndex,
      columns > 0 ? (merge?.right ?? from.column) : from.column,
      columns,
    );
    const landed = mergeAt(geometry, row, column);
    return { row: landed?.top ?? row, column: landed?.left ?? column };
  };
  const move = (rows: number, columns: number, extends_ = false): void => {
    const { row, column } = moved(rows, columns);
    if (extends_) selection.extend(row, column);
    else selection.select(row, column);
  };
  const turn = (by: number): void => {
    const visible = workbook.sheets.filter((s) => s.visibility === 'visible');
    const next = visible[visible.indexOf(sheet) + by];
    if (next) workbook.activate(next);
  };
  const finish = (rows: number, columns: number): void => {
    editor.commit();
    move(rows, columns);
  };

  /** @returns whether the key was the grid's */
  const typing = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    if (key === 'Enter' && event.altKey) breakLine(event);
    else if (key === 'Enter') finish(shiftKey ? -1 : 1, 0);
    else if (key === 'Tab') finish(0, shiftKey ? -1 : 1);
    else if (key === 'Escape') editor.cancel();
    else if (key === 'F2') editor.turn();
    else if (editor.at?.isTypedOver && STEPS[key] && !event.ctrlKey && !shiftKey) finish(...STEPS[key]);
    else return false;
    return true;
  };

  const command = (event: KeyboardEvent): boolean => {
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) workbook.undo();
    else if (key === 'y' || key === 'z') workbook.redo();
    else if (key === 'pagedown') turn(1);
    else if (key === 'pageup') turn(-1);
    else if (key === 'home') selection.select(1, 1);
    else return false;
    return true;
  };

  const waiting = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    const leaves = mayLeave.current;
    mayLeave.current = key === 'Escape' || (leaves && key === 'Shift');
    if (key === 'Tab' && leaves) return false;
    if (event.altKey) {
      const by = key === 'ArrowRight' ? WIDER : key === 'ArrowLeft' ? -WIDER : 0;
      const column = selection.active?.column;
      if (!shiftKey || by === 0 || column === undefined) return false;
      const line = geometry.columns[geometry.columnIndex.get(column) ?? -1];
      if (line) resize(column, line.size + by);
    } else if (STEPS[key]) move(...STEPS[key], shiftKey);
    else if (key === 'Enter') move(shiftKey ? -1 : 1, 0);
    else if (key === 'Tab') move(0, shiftKey ? -1 : 1);
    else if (key === 'Home') move(0, -geometry.columns.length, shiftKey);
    else if (key === 'F2') editor.start();
    else if (key === 'Delete') editor.clear();
    else if (key.length === 1 && sheet.isProtected) editor.arrived();
    else return false;
    return true;
  };

  return (event) => {
    // Keys of an input method are its own: Enter ends a word, not the cell.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 's')
      editor.commit(); // the page saves
    else if (editor.at ? typing(event) : isCommand ? command(event) : waiting(event)) event.preventDefault();
  };
}

/** Alt+Enter: a line of its own in the same cell. */
function breakLine({ target }: KeyboardEvent): void {
  const box = target as HTMLTextAreaElement;
  box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

function step(lines: Geometry['rows'], index: ReadonlyMap<number, number>, from: number, by: number): number {
  const at = index.get(from) ?? 0;
  const to = Math.min(Math.max(at + by, 0), lines.length - 1);
  return lines[to]?.number ?? from;
}
