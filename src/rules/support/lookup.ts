import type {
  AmountColumn,
  BlockSide,
  BudgetBook,
  BudgetRow,
  BudgetTable,
  LineRole,
  Measure,
  TableBlock,
} from '../../budget/BudgetBook';
import type { Figure } from '../../budget/Figure';
import { hasDigitsOnly } from '../../budget/Subject';
import type { TableKind } from '../../budget/TableKind';

/*
 * Some hundred tables, blocks, columns and rows are looked up in a book; by loops, since that is several times faster than to
 * make a function for each.
 */

/** The first table of a kind; a second one is reported by the rule doubled-tables. */
export function tableOf({ tables }: BudgetBook, kind: TableKind): BudgetTable | undefined {
  for (let i = 0; i < tables.length; i++) if (tables[i]!.kind === kind) return tables[i];
  return undefined;
}

export function blockOf(table: BudgetTable | undefined, side: BlockSide): TableBlock | undefined {
  if (!table) return undefined;
  for (let i = 0; i < table.blocks.length; i++) if (table.blocks[i]!.side === side) return table.blocks[i];
  return undefined;
}

/** Index of the first column that measures one of these, tried in order; of a final account's columns, of the 决算数. */
export function columnOf(block: TableBlock | undefined, ...measures: readonly Measure[]): number | undefined {
  if (!block) return undefined;
  const { columns } = block;
  for (let m = 0; m < measures.length; m++)
    for (let at = 0; at < columns.length; at++)
      if (columns[at]!.measure === measures[m] && isOwnStage(columns[at]!)) return at;
  return undefined;
}

/** A budget's only figures, or the 决算数 among the stages that a final account prints. */
const isOwnStage = ({ stage }: AmountColumn): boolean => stage === undefined || stage === 'final';

export const figureAt = (row: BudgetRow | undefined, column: number | undefined): Figure | null =>
  (column === undefined ? undefined : row?.cells[column])?.figure ?? null;

export function totalRow(block: TableBlock | undefined): BudgetRow | undefined {
  if (!block) return undefined;
  const { rows } = block;
  for (let at = 0; at < rows.length; at++) if (rows[at]!.kind === 'total') return rows[at];
  return undefined;
}

/** The row of the 合计; where it says headings instead of amounts in a column, the rows that are summed into it. */
export function totalRows(block: TableBlock | undefined, column: number): readonly BudgetRow[] {
  const total = totalRow(block);
  if (!block || !total) return [];
  if (total.cells[column]?.state !== 'heading') return [total];
  return block.rows.filter((r) => r.parent !== undefined && block.rows[r.parent] === total);
}

/** The row of the 合计, or, where a table of subjects or units prints none, the uppermost rows. */
export function wholeRows(block: TableBlock | undefined): readonly BudgetRow[] {
  const total = totalRow(block);
  if (!block || total) return total ? [total] : [];
  return block.rows.filter((r) => r.parent === undefined && (r.kind === 'unit' || r.kind === 'subject'));
}

/** The first row of a two-sided table that has a role. */
export function lineOf(block: TableBlock | undefined, role: LineRole): BudgetRow | undefined {
  if (!block) return undefined;
  const { rows } = block;
  for (let at = 0; at < rows.length; at++) if (rows[at]!.line === role) return rows[at];
  return undefined;
}

/** `表3-3 一般公共预算“三公”经费支出预算表`: how a relation names its table. */
export const tableName = (table: BudgetTable): string =>
  table.number ? `表${table.number} ${table.title}` : table.title;

/** The short form inside a formula: `表3-3`, or the title where no number stands. */
export const shortName = (table: BudgetTable): string =>
  table.number ? `表${table.number}` : withoutYear(table.title);

/** `2024年部门收支总表` → `部门收支总表`. Asked for with every comparison of tables. */
const withoutYear = (title: string): string =>
  title.charAt(4) === '年' && hasDigitsOnly(title.slice(0, 4)) ? title.slice(5) : title;

/** A column's name for a reader: its lowest header; `小计` alone says nothing, so its group goes before it. */
export function columnLabel(column: AmountColumn | undefined): string {
  const leaf = column?.path.at(-1) ?? '';
  const group = column?.path.at(-2);
  return leaf === '小计' && group ? `${group}小计` : leaf;
}

/** Nothing stands there, or zero. */
export const isZero = (figure: Figure | null): boolean => figure === null || figure.value.isZero();
