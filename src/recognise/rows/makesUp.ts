import { Decimal } from 'decimal.js';
import type { BudgetRow } from '../../budget/BudgetBook';

/** Whether rows add up to their head in every column; a column that can't be read in all of them says nothing. */
export const makesUp = (
  head: Pick<BudgetRow, 'cells'>,
  below: readonly Pick<BudgetRow, 'cells'>[],
): boolean =>
  head.cells.every((cell, c) => {
    const figures = below.map((r) => r.cells[c]?.figure);
    if (!cell.figure || figures.some((f) => !f)) return true;
    return figures.reduce((sum, f) => sum.plus(f!.value), new Decimal(0)).equals(cell.figure.value);
  });
