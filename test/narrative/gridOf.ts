import type { Grid } from '../../src/workbook/Grid';

/** A sheet of plain contents, from its rows; empty texts are empty cells. */
export const gridOf = (name: string, rows: readonly (readonly (string | number)[])[]): Grid => ({
  name,
  visibility: 'visible',
  cells: rows.flatMap((cells, r) =>
    cells.flatMap((value, c) =>
      value === '' ? [] : [{ row: r + 1, column: c + 1, value, text: String(value) }],
    ),
  ),
  used: { top: 1, left: 1, bottom: rows.length, right: Math.max(...rows.map((r) => r.length)) },
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
});
