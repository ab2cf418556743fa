import type { BudgetRow } from '../../budget/BudgetBook';
import { intervalOf, type Figure } from '../../budget/Figure';
import { addIntervals, exactInterval, meets, ZERO_INTERVAL, type Interval } from '../../budget/Interval';

type Row = Pick<BudgetRow, 'cells'>;

/** Whether rows add up to their head in every column; a column that can't be read in all of them says nothing. */
export const makesUp = (head: Row, below: readonly Row[]): boolean =>
  addsUp(head, below, (f) => exactInterval(f.value));

/** The same where each amount may have been rounded by itself. */
export const mayMakeUp = (head: Row, below: readonly Row[]): boolean => addsUp(head, below, intervalOf);

const addsUp = (head: Row, below: readonly Row[], stands: (figure: Figure) => Interval): boolean =>
  head.cells.every((cell, c) => {
    const figures = below.map((r) => r.cells[c]?.figure);
    if (!cell.figure || figures.some((f) => !f)) return true;
    const sum = figures.reduce((s, f) => addIntervals(s, stands(f!)), ZERO_INTERVAL);
    return meets(sum, stands(cell.figure));
  });
