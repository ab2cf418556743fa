import { Decimal } from 'decimal.js';
import type { AmountCell, CellState, TableBlock } from '../budget/BudgetBook';
import { EXACT, written, type Figure, type Precision } from '../budget/Figure';
import { cellPlace, type CellPlace } from '../budget/Place';
import { fromDouble, readNumber } from '../budget/readNumber';
import { decimalsOf } from '../budget/rounding';
import type { MoneyUnit } from '../budget/Unit';
import { textOf, type SheetView } from './SheetView';

const ZERO = new Decimal(0);

/** Reads one amount cell. Its precision is the cell's own; {@link settlePrecision} settles the table's. */
export function readAmount(view: SheetView, row: number, column: number, unit: MoneyUnit): AmountCell {
  const { grid } = view;
  const place = cellPlace(grid.name, row, column);
  const hidden = grid.hiddenRows.has(row) || grid.hiddenColumns.has(column);
  const cell = view.at(row, column);
  if (!cell) return amountCell(place, 'blank', blankFigure(unit, place), '', hidden);

  const text = textOf(cell);
  const { formula, value } = cell;
  const read = (state: CellState, figure: Figure | null): AmountCell =>
    amountCell(place, state, figure, text, hidden, formula);
  if (cell.error) return read('error', null);
  // A formula saved without its result: the amount is not known, and certainly not zero.
  if (value === null) return read('blank', null);
  const origin = formula === undefined ? 'typed' : 'formula';
  if (typeof value === 'number') {
    const exact = fromDouble(value);
    const precision = written(decimalsPrinted(exact, text));
    return read('number', { value: exact, unit, precision, origin, place });
  }
  if (typeof value === 'boolean') return read('not-a-number', null);
  const number = readNumber(text);
  switch (number.kind) {
    case 'number': {
      const precision = written(number.decimals);
      return read('text-number', { value: number.value, unit, precision, origin, place });
    }
    case 'not-a-number':
      return read('not-a-number', null);
    default:
      return read(number.kind, blankFigure(unit, place));
  }
}

const blankFigure = (unit: MoneyUnit, place: CellPlace): Figure => ({
  value: ZERO,
  unit,
  precision: EXACT,
  origin: 'blank',
  place,
});

const amountCell = (
  place: CellPlace,
  state: CellState,
  figure: Figure | null,
  text: string,
  hidden: boolean,
  formula?: string,
): AmountCell =>
  formula === undefined
    ? { place, state, figure, text, hidden }
    : { place, state, figure, text, hidden, formula };

/**
 * Decimals that a cell prints of its number: 2.9 shown as `2.90` has two. A whole number says nothing of that kind:
 * amounts rounded to the 元 are often shown with `.00`.
 */
function decimalsPrinted(value: Decimal, shown: string): number {
  const own = decimalsOf(value);
  if (own === 0) return 0;
  const read = readNumber(shown);
  return read.kind === 'number' ? Math.max(own, read.decimals) : own;
}

/**
 * Gives every amount the precision that its table prints: the most decimals that two different values of the
 * table show (one stray figure doesn't speak for the table), or the figure's own when it shows more.
 * So `45.64` in a table with 4 decimals stands for 45.6400, and in a table with 2 for a rounding to 0.01.
 * Settles the figures where they stand, before anyone else has seen them.
 */
export function settlePrecision(blocks: readonly TableBlock[]): void {
  const decimals = printedDecimals(blocks);
  const settled = written(decimals);
  eachFigure(blocks, (figure) => {
    const { precision } = figure;
    if (precision.kind === 'written' && precision.decimals < decimals)
      (figure as { precision: Precision }).precision = settled;
  });
}

function eachFigure(blocks: readonly TableBlock[], visit: (figure: Figure) => void): void {
  for (const { rows } of blocks)
    for (const { cells } of rows) for (const { figure } of cells) if (figure) visit(figure);
}

function printedDecimals(blocks: readonly TableBlock[]): number {
  const first: (Decimal | undefined)[] = [];
  let most = 0;
  eachFigure(blocks, ({ value }) => {
    if (value.isZero()) return;
    const decimals = decimalsOf(value);
    if (decimals <= most) return;
    const other = first[decimals];
    if (other === undefined) first[decimals] = value.abs();
    else if (!other.equals(value.abs())) most = decimals;
  });
  return most;
}
