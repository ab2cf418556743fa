import type { AmountColumn, BudgetBook, BudgetRow, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';
import { tablesRead } from '../../budget/tablesRead';
import { childRows } from './children';
import { headingsOf } from './headings';
import { columnLabel, tableName } from './lookup';

/** What is summed into what within a block: its rows, and the columns in which they are. */
export interface SumTree {
  /** The table's name. */
  readonly table: string;
  readonly block: TableBlock;
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
  /** Of a final account's plan. */
  readonly planned: boolean;
}

/** The trees of a book's blocks that have any sums, made once. */
export const sumTreesOf = oncePer((book: BudgetBook): readonly SumTree[] => {
  const trees: SumTree[] = [];
  for (const table of tablesRead(book)) {
    for (const block of table.blocks) {
      const sums = sumsOf(block);
      if (sums.length > 0) trees.push(treeOf(table, block, sums));
    }
  }
  return trees;
});

function treeOf(table: BudgetTable, block: TableBlock, sums: readonly RowSum[]): SumTree {
  const columns: SummedColumn[] = [];
  const unknown: SummedColumn[] = [];
  for (let at = 0; at < block.columns.length; at++) {
    const column = block.columns[at]!;
    const { measure, stage } = column;
    const planned = stage !== undefined && stage !== 'final';
    const summed = { at, label: columnLabel(column), last: measure === 'prior-year', planned };
    if (isUnknown(block, column)) unknown.push(summed);
    // The change of a total may count what this year's rows no longer list.
    else if (measure !== 'change') columns.push(summed);
  }
  return { table: tableName(table), block, sums, columns, unknown };
}

const NO_PARTS: readonly RowPart[] = [];

function sumsOf(block: TableBlock): readonly RowSum[] {
  const { rows } = block;
  const below = summedInto(block);
  const sums: RowSum[] = [];
  for (let index = 0; index < rows.length; index++) {
    const under = below[index];
    if (under === undefined || under.length === 0) continue;
    const parts = new Array<RowPart>(under.length);
    let split = false;
    for (let i = 0; i < under.length; i++) {
      const at = under[i]!;
      const row = rows[at]!;
      parts[i] = { row, label: nameOf(row), leaf: below[at] === undefined };
      if (row.ofWhich) split = true;
    }
    const row = rows[index]!;
    sums.push({
      row,
      label: nameOf(row),
      parts: split ? parts.filter((part) => !part.row.ofWhich) : parts,
      ofWhich: split ? parts.filter((part) => part.row.ofWhich) : NO_PARTS,
    });
  }
  return sums;
}

const nameOf = (row: BudgetRow): string => row.name || row.label;

/** Of each row, the indexes of those that are summed into it. Headings without amounts have none: they pass theirs up. */
type Below = readonly (readonly number[] | undefined)[];

function summedInto(block: TableBlock): Below {
  const { rows } = block;
  const headings = headingsOf(block);
  const children = childRows(rows);
  if (headings.size === 0) return children;
  const isHeading = (index: number): boolean => headings.has(rows[index]!);
  const lift = (index: number): readonly number[] =>
    isHeading(index) ? (children[index] ?? []).flatMap(lift) : [index];
  return children.map((below, index) => (isHeading(index) ? undefined : below?.flatMap(lift)));
}

const isUnknown = ({ columns }: TableBlock, column: AmountColumn): boolean =>
  column.measure === 'other' &&
  column.parent === undefined &&
  column.splits === undefined &&
  !columns.some((c) => c.parent === column.column);
