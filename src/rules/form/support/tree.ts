import type { AmountColumn, BudgetRow } from '../../../budget/BudgetBook';

/** Row index → indexes of the rows that are summed into it. */
export function childRows(rows: readonly BudgetRow[]): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  rows.forEach((row, index) => {
    if (row.parent !== undefined) children.set(row.parent, [...(children.get(row.parent) ?? []), index]);
  });
  return children;
}

/** Column index → indexes of the columns that are summed into it. */
export function childColumns(columns: readonly AmountColumn[]): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  columns.forEach((column, index) => {
    const parent = columns.findIndex((c) => c.column === column.parent);
    if (column.parent !== undefined && parent >= 0)
      children.set(parent, [...(children.get(parent) ?? []), index]);
  });
  return children;
}
