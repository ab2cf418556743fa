import type { AmountColumn, BudgetRow } from '../../budget/BudgetBook';

/** By the index of a row or column, the indexes of those that are summed into it; undefined where there are none. */
export type Children = readonly (readonly number[] | undefined)[];

export const childRows = (rows: readonly BudgetRow[]): Children => childrenOf(rows.map(parentOfRow));

export const childColumns = (columns: readonly AmountColumn[]): Children =>
  childrenOf(columns.map(({ parent }) => indexOfColumn(columns, parent)));

/** The same of columns that split another one once more. */
export const splitColumns = (columns: readonly AmountColumn[]): Children =>
  childrenOf(columns.map(({ splits }) => indexOfColumn(columns, splits)));

const parentOfRow = ({ parent }: BudgetRow): number | undefined => parent;

function indexOfColumn(columns: readonly AmountColumn[], column: number | undefined): number | undefined {
  if (column === undefined) return undefined;
  const index = columns.findIndex((c) => c.column === column);
  return index < 0 ? undefined : index;
}

/** The indexes of those that something is summed into. */
export const parentsIn = (children: Children): readonly number[] =>
  children.flatMap((below, index) => (below === undefined ? [] : [index]));

/** Counted first, so that each list is made as long as it will be. */
function childrenOf(parents: readonly (number | undefined)[]): Children {
  const { length } = parents;
  const left = new Array<number>(length).fill(0);
  for (let at = 0; at < length; at++) {
    const parent = parents[at];
    if (parent !== undefined) left[parent]!++;
  }
  const children = new Array<number[] | undefined>(length).fill(undefined);
  for (let at = length - 1; at >= 0; at--) {
    const parent = parents[at];
    if (parent === undefined) continue;
    const siblings = (children[parent] ??= new Array<number>(left[parent]!));
    siblings[--left[parent]!] = at;
  }
  return children;
}
