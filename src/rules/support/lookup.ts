import type {
  AmountColumn,
  BlockSide,
  BudgetBook,
  BudgetRow,
  BudgetTable,
  Measure,
  TableBlock,
} from '../../budget/BudgetBook';
import type { Figure } from '../../budget/Figure';
import type { TableKind } from '../../budget/TableKind';

/** The first table of a kind; a second one is reported by the rule doubled-tables. */
export const tableOf = (book: BudgetBook, kind: TableKind): BudgetTable | undefined =>
  book.tables.find((t) => t.kind === kind);

export const blockOf = (table: BudgetTable | undefined, side: BlockSide): TableBlock | undefined =>
  table?.blocks.find((b) => b.side === side);

/** Index of the first column that measures one of these, tried in order. */
export function columnOf(block: TableBlock | undefined, ...measures: readonly Measure[]): number | undefined {
  for (const measure of measures) {
    const at = block?.columns.findIndex((c) => c.measure === measure) ?? -1;
    if (at >= 0) return at;
  }
  return undefined;
}

export const figureAt = (row: BudgetRow | undefined, column: number | undefined): Figure | null =>
  (column === undefined ? undefined : row?.cells[column])?.figure ?? null;

export const totalRow = (block: TableBlock | undefined): BudgetRow | undefined =>
  block?.rows.find((r) => r.kind === 'total');

/** `表3-3 一般公共预算“三公”经费支出预算表`: how a relation names its table. */
export const tableName = (table: BudgetTable): string =>
  table.number ? `表${table.number} ${table.title}` : table.title;

/** The short form inside a formula: `表3-3`, or the title where no number stands. */
export const shortName = (table: BudgetTable): string =>
  table.number ? `表${table.number}` : table.title.replace(/^\d{4}年/, '');

/** A column's name for a reader: its lowest header; `小计` alone says nothing, so its group goes before it. */
export function columnLabel(column: AmountColumn | undefined): string {
  const leaf = column?.path.at(-1) ?? '';
  const group = column?.path.at(-2);
  return leaf === '小计' && group ? `${group}小计` : leaf;
}

/** Nothing stands there, or zero. */
export const isZero = (figure: Figure | null): boolean => figure === null || figure.value.isZero();
