import type {
  AmountCell,
  BlockSide,
  BudgetRow,
  BudgetTable,
  LineRole,
  Measure,
  TableBlock,
} from '../../budget/BudgetBook';
import type { LinearRelation } from '../../budget/Relation';
import type { Collector } from './collect';
import { blockOf, columnLabel, columnOf, shortName, tableName, totalRow, totalRows } from './lookup';

/** An amount of a table with the words that tell which it is; of several cells where the table prints no sum of them. */
export interface Amount {
  readonly table: BudgetTable;
  readonly row: string;
  readonly column: string;
  readonly cells: readonly AmountCell[];
}

/**
 * What stands in a column of a row.
 * @param name what the row is called
 */
export function amountIn(
  table: BudgetTable,
  { columns }: TableBlock,
  row: BudgetRow,
  at: number,
  name = row.label,
): Amount | undefined {
  const cell = row.cells[at];
  return cell && { table, row: name, column: columnLabel(columns[at]), cells: [cell] };
}

/** A line of the role, at the top of its side: not one that is a part of another. */
export const isLine =
  (role: LineRole) =>
  ({ line }: BudgetRow): boolean =>
    line === role;

/** What stands in the first line of one side that is asked for. */
export function lineAmount(
  table: BudgetTable | undefined,
  side: BlockSide,
  isAsked: (row: BudgetRow, rows: readonly BudgetRow[]) => boolean,
  measure: Measure = 'total',
): Amount | undefined {
  const block = blockOf(table, side);
  const at = columnOf(block, measure);
  const row = block?.rows.find((r) => isAsked(r, block.rows));
  return table && block && row && at !== undefined ? amountIn(table, block, row, at) : undefined;
}

/** What stands in the 合计 of a table of subjects. */
export function totalAmount(
  table: BudgetTable | undefined,
  ...measures: readonly Measure[]
): Amount | undefined {
  const block = blockOf(table, 'single');
  const at = columnOf(block, ...measures);
  if (!table || !block || at === undefined || !totalRow(block)) return undefined;
  const cells = totalRows(block, at).flatMap((r) => r.cells[at] ?? []);
  return { table, row: '合计', column: columnLabel(block.columns[at]), cells };
}

/** A cell that is added up, with its words. */
interface Part {
  readonly cell: AmountCell;
  readonly label: string;
}

const partsOf = (amount: Amount): readonly Part[] =>
  amount.cells.map((cell) => ({ cell, label: wordsOf(amount) }));

/**
 * States that an amount equals others added up, or is not below them. An amount that no table prints leaves nothing to state.
 * @param parts the cells of each of the others
 * @param samePrinted both sides print one and the same number
 */
export function equate(
  collector: Collector,
  stated: Amount | undefined,
  others: readonly (Amount | undefined)[],
  comparison: LinearRelation['comparison'] = 'equal',
  parts: (other: Amount) => readonly Part[] = partsOf,
  samePrinted = false,
): void {
  if (!stated || others.some((o) => o === undefined)) return;
  const [total, ...more] = stated.cells;
  const { row, column } = stated;
  collector.sum(
    { table: tableName(stated.table), row, column },
    total,
    row,
    [...others.flatMap((o) => parts(o!)), ...more.map((cell) => ({ cell, label: row, weight: -1 as const }))],
    { comparison, samePrinted },
  );
}

const wordsOf = ({ table, row, column }: Amount): string =>
  [shortName(table), row, PLAIN.test(column) ? '' : column].filter((w) => w !== '').join(' ');

/** A column that is headed so says no more than that it holds amounts. */
const PLAIN = /^(?:决算数|金额|合计|小计|本年(?:收入|支出)合计)$/;
