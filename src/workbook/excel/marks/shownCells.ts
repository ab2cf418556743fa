import { inRange, type CellRange } from '../../../budget/address';
import { gravityOf, type Mark } from '../../Mark';

/**
 * A merged cell shows the fill and note of its first cell only: marks move there. Marks that meet in one cell become one,
 * as grave as the gravest, with all their notes.
 */
export function onShownCells(
  marks: readonly Mark[],
  merges: ReadonlyMap<string, readonly CellRange[]>,
): Mark[] {
  const groups = new Map<string, { row: number; column: number; marks: Mark[] }>();
  for (const mark of marks) {
    const { sheet, row, column } = mark.place;
    const merge = merges.get(sheet)?.find((m) => inRange(m, row, column));
    const cell = merge ? { row: merge.top, column: merge.left } : { row, column };
    const key = `${cell.row},${cell.column},${sheet}`;
    const group = groups.get(key);
    if (group) group.marks.push(mark);
    else groups.set(key, { ...cell, marks: [mark] });
  }
  return [...groups.values()].map(({ row, column, marks: group }) => {
    const gravest = [...group].sort((a, b) => gravityOf(b) - gravityOf(a))[0]!;
    const notes = [...new Set(group.map((m) => m.note))];
    return { ...gravest, place: { ...gravest.place, row, column }, note: notes.join('\n') };
  });
}
