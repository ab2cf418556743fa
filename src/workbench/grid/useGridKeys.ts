import type { KeyboardEvent } from 'react';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import { mergeAt, type Geometry } from './geometry';
import type { Editing } from './useEditing';

const PAGE = 20;

interface KeysOptions {
  readonly workbook: EmulatedWorkbook;
  readonly sheet: EmulatedSheet;
  readonly geometry: Geometry;
  readonly editing: Editing;
}

/** Rows and columns to go, by key. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
  Enter: [1, 0],
};

/** Moving about the grid and beginning to type, by keyboard alone. Tab leaves the grid. */
export function useGridKeys({
  workbook,
  sheet,
  geometry,
  editing,
}: KeysOptions): (event: KeyboardEvent) => void {
  const move = (rows: number, columns: number): void => {
    const from = workbook.selection?.sheet === sheet ? workbook.selection.range : { top: 1, left: 1 };
    const merge = mergeAt(geometry, from.top, from.left);
    const row = step(
      geometry.rows,
      geometry.rowIndex,
      rows > 0 ? (merge?.bottom ?? from.top) : from.top,
      rows,
    );
    const column = step(
      geometry.columns,
      geometry.columnIndex,
      columns > 0 ? (merge?.right ?? from.left) : from.left,
      columns,
    );
    const landed = mergeAt(geometry, row, column);
    editing.select(landed?.top ?? row, landed?.left ?? column);
  };
  const turn = (by: number): void => {
    const visible = workbook.sheets.filter((s) => s.visibility === 'visible');
    const next = visible[visible.indexOf(sheet) + by];
    if (next) workbook.activate(next);
  };
  return (event) => {
    if (editing.at || event.altKey || event.nativeEvent.isComposing) return;
    const { key } = event;
    if (event.ctrlKey || event.metaKey) {
      if (key === 'PageDown') turn(1);
      else if (key === 'PageUp') turn(-1);
      else if (key === 'Home') editing.select(1, 1);
      else return;
    } else if (STEPS[key]) move(...STEPS[key]);
    else if (key === 'Home') move(0, -geometry.columns.length);
    else if (key === 'F2') editing.start();
    else if (key === 'Delete') editing.clear();
    else if (key.length === 1) editing.start(key);
    else return;
    event.preventDefault();
  };
}

function step(lines: Geometry['rows'], index: ReadonlyMap<number, number>, from: number, by: number): number {
  const at = index.get(from) ?? 0;
  const to = Math.min(Math.max(at + by, 0), lines.length - 1);
  return lines[to]?.number ?? from;
}
