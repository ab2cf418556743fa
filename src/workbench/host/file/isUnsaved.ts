import type { EmulatedSheet } from '../model/EmulatedSheet';
import type { EmulatedWorkbook } from '../model/EmulatedWorkbook';
import { sameFill } from '../model/Fill';
import {
  cellSnapshot,
  keptOf,
  layoutOf,
  NOTHING,
  type CellSnapshot,
  type SheetSnapshot,
  type Snapshot,
} from './Snapshot';

/**
 * Whether anything that travels with the workbook is other than when it was saved: contents, marks, sheets, what is kept in
 * custom XML. What was taken back to what it was is no difference.
 */
export function isUnsaved(workbook: EmulatedWorkbook, saved: Snapshot): boolean {
  const { sheets } = workbook;
  return (
    sheets.length !== saved.sheets.length ||
    sheets.some((sheet, i) => sheet !== saved.sheets[i]!.sheet) ||
    !sameTexts(keptOf(workbook), saved.kept) ||
    saved.sheets.some(isChanged)
  );
}

function isChanged(before: SheetSnapshot): boolean {
  const { sheet } = before;
  return (
    sheet.name !== before.name ||
    sheet.visibility !== before.visibility ||
    !sameSizes(sheet.rowHeights, before.rowHeights) ||
    !sameSizes(sheet.columnWidths, before.columnWidths) ||
    layoutOf(sheet) !== before.layout ||
    hasOtherCells(sheet, before.cells)
  );
}

/** Only cells that were ever touched can differ. */
function hasOtherCells(sheet: EmulatedSheet, before: ReadonlyMap<string, CellSnapshot>): boolean {
  for (const key of sheet.changes.keys()) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    const then = before.get(key) ?? NOTHING;
    const now = cellSnapshot(sheet.peek(row, column));
    if (
      now.value !== then.value ||
      now.formula !== then.formula ||
      now.format !== then.format ||
      (now.numberFormat ?? 'General') !== (then.numberFormat ?? 'General') ||
      !sameFill(now.fill, then.fill)
    )
      return true;
  }
  return false;
}

export const sameSizes = (a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean =>
  a.size === b.size && [...a].every(([line, size]) => b.get(line) === size);

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);
