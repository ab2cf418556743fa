import { Decimal } from 'decimal.js';
import type { AmountCell, AmountColumn, CellState, TableBlock } from '../budget/BudgetBook';
import { EXACT, written, type Figure, type Origin, type Precision } from '../budget/Figure';
import { cellPlace, type CellPlace } from '../budget/Place';
import { decimalsOf } from '../budget/rounding';
import type { MoneyUnit } from '../budget/Unit';
import { cellIn, type SheetCell, type SheetView } from './SheetView';
import { storedNumber } from './StoredNumber';

const ZERO = new Decimal(0);

/** Reads the amounts of a row, in the order of the columns. */
export function readAmounts(
  view: SheetView,
  row: number,
  columns: readonly AmountColumn[],
  unit: MoneyUnit,
): AmountCell[] {
  const cells = view.cellsOf(row);
  const amounts: AmountCell[] = [];
  for (const { column } of columns) amounts.push(amountOf(view, cellIn(cells, column), row, column, unit));
  return amounts;
}

/** Reads one amount cell. */
export const readAmount = (view: SheetView, row: number, column: number, unit: MoneyUnit): AmountCell =>
  amountOf(view, view.at(row, column), row, column, unit);

/** Its precision is the cell's own; {@link settlePrecision} settles the table's. */
function amountOf(
  { grid }: SheetView,
  cell: SheetCell | undefined,
  row: number,
  column: number,
  unit: MoneyUnit,
): AmountCell {
  const place = cellPlace(grid.name, row, column);
  const hidden = grid.hiddenRows.has(row) || grid.hiddenColumns.has(column);
  if (!cell) return amountCell(place, 'blank', blankFigure(unit, place), '', hidden, undefined);

  const { formula, value, text } = cell;
  const read = (state: CellState, figure: Figure | null): AmountCell =>
    amountCell(place, state, figure, text, hidden, formula);
  if (cell.isError) return read('error', null);
  // A formula saved without its result: the amount is not known, and certainly not zero.
  if (value === null) return read('blank', null);
  const origin = formula === undefined ? 'typed' : 'formula';
  if (typeof value === 'number') {
    const stored = storedNumber(value);
    return read('number', figure(stored.value, unit, stored.precisionShownAs(text), origin, place));
  }
  if (typeof value === 'boolean') return read('not-a-number', null);
  const { number } = cell.words;
  switch (number.kind) {
    case 'number':
      return read('text-number', figure(number.value, unit, written(number.decimals), origin, place));
    case 'not-a-number':
      return read('not-a-number', null);
    default:
      return read(number.kind, blankFigure(unit, place));
  }
}

const figure = (
  value: Decimal,
  unit: MoneyUnit,
  precision: Precision,
  origin: Origin,
  place: CellPlace,
): Figure => ({ value, unit, precision, origin, place });

const blankFigure = (unit: MoneyUnit, place: CellPlace): Figure => figure(ZERO, unit, EXACT, 'blank', place);

const amountCell = (
  place: CellPlace,
  state: CellState,
  figure: Figure | null,
  text: string,
  hidden: boolean,
  formula: string | undefined,
): AmountCell => ({ place, state, figure, text, hidden, formula });

/**
 * Gives every amount the precision that its table prints: the most decimals that two different values of the
 * table show (one stray figure doesn't speak for the table), or the figure's own when it shows more.
 * So `45.64` in a table with 4 decimals stands for 45.6400, and in a table with 2 for a rounding to 0.01.
 * Settles the figures where they stand, before anyone else has seen them.
 */
export function settlePrecision(blocks: readonly TableBlock[]): void {
  const decimals = printedDecimals(blocks);
  if (decimals === 0) return;
  const settled = written(decimals);
  for (const { rows } of blocks) {
    for (const { cells } of rows) {
      for (const { figure } of cells) {
        if (figure?.precision.kind === 'written' && figure.precision.decimals < decimals)
          (figure as { precision: Precision }).precision = settled;
      }
    }
  }
}

function printedDecimals(blocks: readonly TableBlock[]): number {
  /** For each number of decimals a value that shows it. */
  const first: (Decimal | undefined)[] = [];
  let most = 0;
  for (const { rows } of blocks) {
    for (const { cells } of rows) {
      for (const { figure } of cells) {
        if (!figure || figure.value.isZero()) continue;
        const { value } = figure;
        const decimals = decimalsOf(value);
        if (decimals <= most) continue;
        const other = first[decimals];
        if (other === undefined) first[decimals] = value;
        else if (!other.abs().equals(value.abs())) most = decimals;
      }
    }
  }
  return most;
}
