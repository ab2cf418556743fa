/** Columns, by row. */
export type CellSet = ReadonlyMap<number, ReadonlySet<number>>;

export function cellSet(cells: readonly { readonly row: number; readonly column: number }[]): CellSet {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const columns = rows.get(row);
    if (columns) columns.add(column);
    else rows.set(row, new Set([column]));
  }
  return rows;
}
