import type { AmountColumn, BudgetRow } from '../../budget/BudgetBook';

/** Index of a total → indexes of the rows or columns that are summed into it. */
export type Children = ReadonlyMap<number, readonly number[]>;

export const childRows = (rows: readonly BudgetRow[]): Children => childrenOf(rows.map((row) => row.parent));

export const childColumns = (columns: readonly AmountColumn[]): Children =>
  childrenOf(columns.map(({ parent }) => indexOfColumn(columns, parent)));

function indexOfColumn(columns: readonly AmountColumn[], column: number | undefined): number | undefined {
  const index = column === undefined ? -1 : columns.findIndex((c) => c.column === column);
  return index < 0 ? undefined : index;
}

function childrenOf(parents: readonly (number | undefined)[]): Children {
  const children = new Map<number, number[]>();
  parents.forEach((parent, index) => {
    if (parent === undefined) return;
    const siblings = children.get(parent);
    if (siblings) siblings.push(index);
    else children.set(parent, [index]);
  });
  return children;
}
