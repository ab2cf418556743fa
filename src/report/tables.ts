import type { BudgetBook, BudgetTable } from '../budget/BudgetBook';
import { inRange } from '../budget/address';
import type { CellPlace } from '../budget/Place';
import { tablesRead } from '../budget/tablesRead';

/** The table that a cell belongs to. */
export const tableAt = (book: BudgetBook, place: CellPlace): BudgetTable | undefined =>
  tablesRead(book).find((t) => t.sheet === place.sheet && inRange(t.range, place.row, place.column));

/** A table by its number and title as they stand: `表3-3 一般公共预算“三公”经费支出预算表`. */
export function tableName(table: BudgetTable): string {
  const number = table.number && /^\d/.test(table.number) ? `表${table.number}` : table.number;
  return number && !table.title.startsWith(number) ? `${number} ${table.title}` : table.title;
}
