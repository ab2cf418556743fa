import type { Decimal } from 'decimal.js';
import type { BudgetRow } from '../../budget/BudgetBook';
import { intervalOf, type Figure } from '../../budget/Figure';
import { slipInSum } from '../../budget/slips';
import { excessOver } from '../../budget/verdictOf';
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

/**
 * Whether rows would add up to their head if one slip of the keyboard had not been made: the sum is missed by the same amount wherever it
 * is, and one of its columns shows whose slip it is.
 */
export function missesBySlip(head: Row, below: readonly Row[]): boolean {
  const missed = head.cells.flatMap(({ figure }, c) => {
    const figures = below.map((r) => r.cells[c]?.figure);
    if (!figure || !figures.every((f): f is Figure => !!f)) return [];
    const excess = excessOver(figure, figures);
    return excess === undefined || excess.isZero() ? [] : [{ figure, figures, excess }];
  });
  const [first] = missed;
  return (
    first !== undefined &&
    missed.every(({ excess }) => excess.equals(first.excess)) &&
    !missed.some(({ figures, excess }) => isOfSome(figures, excess)) &&
    missed.some(({ figure, figures }) => slipInSum(figure, figures) !== undefined)
  );
}

/** As much as one row, or as two: they may stand above their parts. */
const isOfSome = (figures: readonly Figure[], excess: Decimal): boolean =>
  figures.some(
    (a, i) =>
      a.value.equals(excess.abs()) ||
      figures.slice(i + 1).some((b) => a.value.plus(b.value).equals(excess.abs())),
  );
