import type { AmountColumn, BudgetRow, TableBlock } from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';
import { childRows, type Children } from './children';
import { headingsOf } from './headings';
import { columnLabel } from './lookup';

/** What is summed into what within a block: its rows, and the columns in which they are. */
export interface SumTree {
  readonly sums: readonly RowSum[];
  /** The columns whose rows add up, left to right. */
  readonly columns: readonly SummedColumn[];
  /** Columns of unknown heading that are part of no sum: they may count heads or metres. */
  readonly unknown: readonly SummedColumn[];
}

/** A row with the rows that are summed into it. */
export interface RowSum {
  readonly row: BudgetRow;
  readonly label: string;
  readonly parts: readonly RowPart[];
  /** `其中：` lines, which may leave parts out. */
  readonly ofWhich: readonly RowPart[];
}

export interface RowPart {
  readonly row: BudgetRow;
  readonly label: string;
  /** Nothing is summed into the row itself. */
  readonly leaf: boolean;
}

export interface SummedColumn {
  readonly at: number;
  readonly label: string;
  /** Last year's total may count what this year's rows no longer list. */
  readonly last: boolean;
}

/** The tree of a block, made once. */
export const sumTreeOf = oncePer((block: TableBlock): SumTree => {
  const headings = headingsOf(block);
  const { rows } = block;
  const printed = childRows(rows);
  const children = headings.size === 0 ? printed : withoutHeadings(block, printed, headings);
  const sums: RowSum[] = [];
  for (let index = 0; index < rows.length; index++) {
    const under = children.get(index);
    if (!under || under.length === 0) continue;
    const below = under.map((at): RowPart => {
      const row = rows[at]!;
      return { row, label: nameOf(row), leaf: !children.has(at) };
    });
    const row = rows[index]!;
    const split = below.some((part) => part.row.ofWhich);
    sums.push({
      row,
      label: nameOf(row),
      parts: split ? below.filter((part) => !part.row.ofWhich) : below,
      ofWhich: split ? below.filter((part) => part.row.ofWhich) : NONE,
    });
  }
  const columns: SummedColumn[] = [];
  const unknown: SummedColumn[] = [];
  block.columns.forEach((column, at) => {
    const { measure } = column;
    const summed = { at, label: columnLabel(column), last: measure === 'prior-year' };
    if (isUnknown(block, column)) unknown.push(summed);
    // The change of a total may count what this year's rows no longer list.
    else if (measure !== 'change') columns.push(summed);
  });
  return { sums, columns, unknown };
});

const NONE: readonly RowPart[] = [];

const nameOf = (row: BudgetRow): string => row.name || row.label;

/** Headings without amounts have no children: they pass theirs up. */
function withoutHeadings(
  { rows }: TableBlock,
  children: Children,
  headings: ReadonlySet<BudgetRow>,
): Children {
  const isHeading = (index: number): boolean => headings.has(rows[index]!);
  const lift = (index: number): readonly number[] =>
    isHeading(index) ? (children.get(index) ?? []).flatMap(lift) : [index];
  const lifted = new Map<number, readonly number[]>();
  for (const [index, below] of children) if (!isHeading(index)) lifted.set(index, below.flatMap(lift));
  return lifted;
}

const isUnknown = ({ columns }: TableBlock, column: AmountColumn): boolean =>
  column.measure === 'other' &&
  column.parent === undefined &&
  !columns.some((c) => c.parent === column.column);
