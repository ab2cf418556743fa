import type {
  AmountCell,
  AmountColumn,
  BudgetBook,
  BudgetRow,
  BudgetTable,
} from '../../../budget/BudgetBook';
import { oncePer } from '../../../budget/oncePer';
import { hasAmount } from './findings';

/** An amount cell with its row and its column. */
export interface CellInRow {
  readonly cell: AmountCell;
  readonly row: BudgetRow;
  readonly column: AmountColumn;
}

/** The amount cells of a table by what the rules look for, each list block by block, row by row. */
export interface TableCells {
  readonly table: BudgetTable;
  /** Figures other than zero. */
  readonly amounts: readonly AmountCell[];
  /** Amounts below zero, but for changes over last year, which may well be. */
  readonly negative: readonly CellInRow[];
  /** Amounts in a hidden row, or else in a hidden column. */
  readonly inHiddenRows: readonly AmountCell[];
  readonly inHiddenColumns: readonly AmountCell[];
  /** Amounts stored as text. */
  readonly stored: readonly AmountCell[];
  /** Texts that are no number. */
  readonly words: readonly AmountCell[];
  readonly errors: readonly AmountCell[];
  readonly formulas: readonly AmountCell[];
}

/** The cells of each table. Sorted out once per book, in one pass: of most of these a table has none. */
export const cellsOf = oncePer((book: BudgetBook): readonly TableCells[] => book.tables.map(sortOut));

function sortOut(table: BudgetTable): TableCells {
  const amounts: AmountCell[] = [];
  const negative: CellInRow[] = [];
  const inHiddenRows: AmountCell[] = [];
  const inHiddenColumns: AmountCell[] = [];
  const stored: AmountCell[] = [];
  const words: AmountCell[] = [];
  const errors: AmountCell[] = [];
  const formulas: AmountCell[] = [];
  for (const { rows, columns } of table.blocks) {
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r]!;
      const { cells } = row;
      for (let c = 0; c < cells.length; c++) {
        const cell = cells[c]!;
        const { state } = cell;
        if (cell.formula !== undefined) formulas.push(cell);
        if (state === 'error') errors.push(cell);
        else if (state === 'not-a-number') words.push(cell);
        if (state === 'blank' || !hasAmount(cell)) continue;
        amounts.push(cell);
        if (state === 'text-number') stored.push(cell);
        const column = columns[c];
        if (cell.figure!.value.isNegative() && column && column.measure !== 'change')
          negative.push({ cell, row, column });
        if (row.hidden) inHiddenRows.push(cell);
        else if (cell.hidden) inHiddenColumns.push(cell);
      }
    }
  }
  return { table, amounts, negative, inHiddenRows, inHiddenColumns, stored, words, errors, formulas };
}
