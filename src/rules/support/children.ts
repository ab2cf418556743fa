import type { AmountColumn, BudgetRow } from '../../budget/BudgetBook';

/** By the index of a row or column, the indexes of those that are summed into it; undefined where there are none. */
export type Children = readonly (readonly number[] | undefined)[];

export function childRows(rows: readonly BudgetRow[]): Children {
  const children = none(rows.length);
  for (let at = 0; at < rows.length; at++) add(children, rows[at]!.parent, at);
  return children;
}

export function childColumns(columns: readonly AmountColumn[]): Children {
  const children = none(columns.length);
  for (let at = 0; at < columns.length; at++) {
    const { parent } = columns[at]!;
    if (parent === undefined) continue;
    const above = columns.findIndex((c) => c.column === parent);
    add(children, above < 0 ? undefined : above, at);
  }
  return children;
}

/** The indexes of those that something is summed into. */
export const parentsIn = (children: Children): readonly number[] =>
  children.flatMap((below, index) => (below === undefined ? [] : [index]));

const none = (length: number): (number[] | undefined)[] => new Array(length).fill(undefined);

function add(children: (number[] | undefined)[], parent: number | undefined, index: number): void {
  if (parent === undefined) return;
  const siblings = children[parent];
  if (siblings) siblings.push(index);
  else children[parent] = [index];
}
