import type { AmountCell, BudgetRow, BudgetTable } from '../../../budget/BudgetBook';
import { oncePer } from '../../../budget/oncePer';
import { hasAmount } from './findings';

/** An amount cell with its row. */
export interface CellInRow {
  readonly cell: AmountCell;
  readonly row: BudgetRow;
}

/** The amount cells of a table by what the rules look for, each list block by block, row by row. */
export interface TableCells {
  /** Figures other than zero. */
  readonly amounts: readonly AmountCell[];
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

/** Sorted out once per table, in one pass: of most of these a table has none. */
export const cellsOf = oncePer((table: BudgetTable): TableCells => {
  const amounts: AmountCell[] = [];
  const negative: CellInRow[] = [];
  const inHiddenRows: AmountCell[] = [];
  const inHiddenColumns: AmountCell[] = [];
  const stored: AmountCell[] = [];
  const words: AmountCell[] = [];
  const errors: AmountCell[] = [];
  const formulas: AmountCell[] = [];
  for (const { rows } of table.blocks) {
    for (const row of rows) {
      for (const cell of row.cells) {
        const { state, formula } = cell;
        if (formula !== undefined) formulas.push(cell);
        if (state === 'error') errors.push(cell);
        else if (state === 'not-a-number') words.push(cell);
        if (!hasAmount(cell)) continue;
        amounts.push(cell);
        if (state === 'text-number') stored.push(cell);
        if (cell.figure!.value.isNegative()) negative.push({ cell, row });
        if (row.hidden) inHiddenRows.push(cell);
        else if (cell.hidden) inHiddenColumns.push(cell);
      }
    }
  }
  return { amounts, negative, inHiddenRows, inHiddenColumns, stored, words, errors, formulas };
});
