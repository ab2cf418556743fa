import type { CellRange } from '../../../budget/address';
import type { GridCell } from '../../Grid';

/** The rectangle around all cells; null when there are none. */
export function usedRange(cells: readonly GridCell[]): CellRange | null {
  const first = cells[0];
  if (!first) return null;
  let { row: top, row: bottom, column: left, column: right } = first;
  for (const { row, column } of cells) {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return { top, left, bottom, right };
}
