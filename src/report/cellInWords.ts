import type { BudgetBook } from '../budget/BudgetBook';
import type { CellPlace } from '../budget/Place';
import { tableAt, tableName } from './tables';

/** What a cell is called in the workbook's own words. */
export interface CellInWords {
  readonly table: string;
  /** Row and column as far as the table names them. */
  readonly parts: readonly string[];
}

/** The table, the row and the column of a cell, as the workbook names them; undefined outside all tables. */
export function cellInWords(book: BudgetBook, place: CellPlace): CellInWords | undefined {
  const table = tableAt(book, place);
  if (!table) return undefined;
  const blocks = table.blocks.filter((b) => b.columns.some((c) => c.column === place.column));
  const row = (blocks.length > 0 ? blocks : table.blocks)
    .flatMap((b) => b.rows)
    .find((r) => r.row === place.row);
  const column = blocks.flatMap((b) => b.columns).find((c) => c.column === place.column);
  const parts = [row?.label, column?.path.join('·')].filter((part) => part !== undefined && part !== '');
  return { table: tableName(table), parts: parts.filter((part) => part !== undefined) };
}
