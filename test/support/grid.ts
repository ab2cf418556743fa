import { parseRange } from '../../src/budget/address';
import type { Grid, GridCell } from '../../src/workbook/Grid';

export type CellLiteral =
  string | number | boolean | null | { readonly formula: string; readonly value: string | number | null };

/** A formula without a result shows nothing. */
const shown = (value: string | number | null): string => (value === null ? '' : String(value));

/**
 * A sheet from literals: one array per row, from A1; null leaves a cell empty.
 * @param merges A1 ranges
 */
export function gridOf(
  name: string,
  rows: readonly (readonly CellLiteral[])[],
  merges: readonly string[] = [],
  more: Partial<Grid> = {},
): Grid {
  const cells: GridCell[] = [];
  rows.forEach((row, r) =>
    row.forEach((literal, c) => {
      if (literal === null) return;
      const at = { row: r + 1, column: c + 1 };
      if (typeof literal === 'object')
        cells.push({ ...at, value: literal.value, formula: literal.formula, text: shown(literal.value) });
      else cells.push({ ...at, value: literal, text: String(literal) });
    }),
  );
  const rowsUsed = cells.map((c) => c.row);
  const columnsUsed = cells.map((c) => c.column);
  return {
    name,
    visibility: 'visible',
    cells,
    used:
      cells.length === 0
        ? null
        : {
            top: Math.min(...rowsUsed),
            left: Math.min(...columnsUsed),
            bottom: Math.max(...rowsUsed),
            right: Math.max(...columnsUsed),
          },
    merges: merges.flatMap((m) => parseRange(m) ?? []),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    ...more,
  };
}

/** The same sheet with other contents in some cells: `{ C7: 2.95 }`; null empties a cell. */
export function withCells(grid: Grid, changes: Readonly<Record<string, CellLiteral>>): Grid {
  const places = new Map(
    Object.entries(changes).map(([address, value]) => {
      const at = parseRange(address);
      if (!at) throw new Error(`no address: ${address}`);
      return [`${at.top},${at.left}`, { row: at.top, column: at.left, value }] as const;
    }),
  );
  const kept = grid.cells.filter((c) => !places.has(`${c.row},${c.column}`));
  const added = [...places.values()].flatMap(({ row, column, value }): GridCell[] => {
    if (value === null) return [];
    if (typeof value === 'object')
      return [{ row, column, value: value.value, formula: value.formula, text: shown(value.value) }];
    return [{ row, column, value, text: String(value) }];
  });
  return { ...grid, cells: [...kept, ...added].sort((a, b) => a.row - b.row || a.column - b.column) };
}
