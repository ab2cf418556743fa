import type { CellRange } from '../../../src/budget/address';
import type { Grid, GridCell } from '../../../src/workbook/Grid';

/** A change to a whole workbook that leaves its meaning alone. */
export type Reshape = (grids: readonly Grid[]) => readonly Grid[];

const inOrder = (a: GridCell, b: GridCell): number => a.row - b.row || a.column - b.column;

/** The sheet with other cells, in order and with the range they use. */
export function withAllCells(grid: Grid, cells: readonly GridCell[]): Grid {
  const sorted = [...cells].sort(inOrder);
  const columns = sorted.map((c) => c.column);
  const used = sorted.length
    ? {
        top: sorted[0]!.row,
        bottom: sorted.at(-1)!.row,
        left: columns.reduce((a, b) => Math.min(a, b), Infinity),
        right: columns.reduce((a, b) => Math.max(a, b), 0),
      }
    : null;
  return { ...grid, cells: sorted, used };
}

/** Each cell of each sheet anew; null takes it away. */
export const mapCells = (
  grids: readonly Grid[],
  change: (cell: GridCell, grid: Grid) => GridCell | null,
): Grid[] =>
  grids.map((g) =>
    withAllCells(
      g,
      g.cells.flatMap((c) => change(c, g) ?? []),
    ),
  );

export const textCell = (row: number, column: number, text: string): GridCell => ({
  row,
  column,
  value: text,
  text,
});

export const numberCell = (row: number, column: number, value: number): GridCell => ({
  row,
  column,
  value,
  text: String(value),
});

/** The cell with another text in it. */
export const withText = (cell: GridCell, text: string): GridCell => ({ ...cell, value: text, text });

const moved = (at: number, from: number, by: number): number => (at >= from ? at + by : at);

const movedRange = (m: CellRange, from: number, by: number, axis: 'row' | 'column'): CellRange =>
  axis === 'row'
    ? { ...m, top: moved(m.top, from, by), bottom: moved(m.bottom, from, by) }
    : { ...m, left: moved(m.left, from, by), right: moved(m.right, from, by) };

/** Empty rows or columns before that one, as a spreadsheet inserts them: merges across grow. */
export function insert(grid: Grid, axis: 'row' | 'column', from: number, by: number): Grid {
  const cells = grid.cells.map((c) =>
    axis === 'row' ? { ...c, row: moved(c.row, from, by) } : { ...c, column: moved(c.column, from, by) },
  );
  const hidden = (set: ReadonlySet<number>): Set<number> => new Set([...set].map((n) => moved(n, from, by)));
  return {
    ...withAllCells(grid, cells),
    merges: grid.merges.map((m) => movedRange(m, from, by, axis)),
    ...(axis === 'row'
      ? { hiddenRows: hidden(grid.hiddenRows) }
      : { hiddenColumns: hidden(grid.hiddenColumns) }),
  };
}

/** The sheet's cells after those of another, so many rows down and columns right. */
export function append(grid: Grid, other: Grid, down: number, right = 0): Grid {
  const cells = other.cells.map((c) => ({ ...c, row: c.row + down, column: c.column + right }));
  const merges = other.merges.map((m) => ({
    top: m.top + down,
    bottom: m.bottom + down,
    left: m.left + right,
    right: m.right + right,
  }));
  return { ...withAllCells(grid, [...grid.cells, ...cells]), merges: [...grid.merges, ...merges] };
}
