import { MAX_ROW } from '../../budget/address';
import type { AmountCell, AmountColumn, TableBlock } from '../../budget/BudgetBook';
import type { CellPlace } from '../../budget/Place';
import { newRow } from './newRow';

/** What to call the one row that a whole list is read as, and where its name stands. */
export interface Whole {
  readonly name: string;
  readonly place: CellPlace;
}

/** The number of a column that is made of one row of the sheet, in one of its columns. */
export const columnOfRow = (column: number, row: number): number => column * (MAX_ROW + 1) + row;

/**
 * A list whose amounts stand one below another, as one row with a column for each line.
 * @param row of its first line
 */
export const listAsRow = (
  row: number,
  whole: Whole,
  columns: readonly AmountColumn[],
  cells: readonly AmountCell[],
): TableBlock => ({
  side: 'single',
  columns,
  rows: [newRow(row, 'total', whole.name, whole.place, whole.name, false, cells)],
});
