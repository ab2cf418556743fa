import { Decimal } from 'decimal.js';
import type { AmountCell, AmountColumn, CellState } from '../budget/BudgetBook';
import { EXACT, written, type Figure, type Origin, type Precision } from '../budget/Figure';
import { cellPlace, type CellPlace } from '../budget/Place';
import { decimalsOf } from '../budget/rounding';
import type { MoneyUnit } from '../budget/Unit';
import { cellIn, type SheetCell, type SheetView } from './SheetView';
import { storedNumber } from './StoredNumber';

const ZERO = new Decimal(0);

type DraftFigure = { -readonly [K in keyof Figure]: Figure[K] };

/** Reads the amounts of one table, and settles their precision when all of them are read. */
export class AmountReader {
  /** Figures with their own precision: what stands in the cell, without the table around it. */
  private readonly figures: DraftFigure[] = [];
  /** For each number of decimals a value that shows it. */
  private readonly showing: (Decimal | undefined)[] = [];
  /** The most decimals that two different values show. */
  private printed = 0;

  constructor(private readonly unit: MoneyUnit) {}

  /** The amounts of a row, in the order of the columns. */
  readRow(view: SheetView, row: number, columns: readonly AmountColumn[]): AmountCell[] {
    const cells = view.cellsOf(row);
    const { name, hiddenRows, hiddenColumns } = view.grid;
    const isRowHidden = hiddenRows.has(row);
    const amounts: AmountCell[] = [];
    for (const { column } of columns) {
      const hidden = isRowHidden || hiddenColumns.has(column);
      amounts.push(this.read(cellIn(cells, column), cellPlace(name, row, column), hidden));
    }
    return amounts;
  }

  /**
   * Gives every amount the precision that its table prints: the most decimals that two different values of the
   * table show (one stray figure doesn't speak for the table), or the figure's own when it shows more.
   * So `45.64` in a table with 4 decimals stands for 45.6400, and in a table with 2 for a rounding to 0.01.
   * Settles the figures where they stand, before anyone else has seen them.
   */
  settlePrecision(): void {
    if (this.printed === 0) return;
    const settled = written(this.printed);
    for (const figure of this.figures) {
      if (figure.precision.kind === 'written' && figure.precision.decimals < this.printed)
        figure.precision = settled;
    }
  }

  private read(cell: SheetCell | undefined, place: CellPlace, hidden: boolean): AmountCell {
    if (!cell) return amountCell(place, 'blank', this.blank(place), '', hidden, undefined);
    const { formula, value, text } = cell;
    if (cell.isError) return amountCell(place, 'error', null, text, hidden, formula);
    // A formula saved without its result: the amount is not known, and certainly not zero.
    if (value === null) return amountCell(place, 'blank', null, text, hidden, formula);
    if (typeof value === 'boolean') return amountCell(place, 'not-a-number', null, text, hidden, formula);
    const origin = formula === undefined ? 'typed' : 'formula';
    if (typeof value === 'number') {
      const stored = storedNumber(value);
      this.notePrinted(stored.value, stored.decimals);
      const figure = this.number(stored.value, stored.precisionShownAs(text), origin, place);
      return amountCell(place, 'number', figure, text, hidden, formula);
    }
    const { number } = cell.words;
    if (number.kind === 'number') {
      this.notePrinted(number.value, decimalsOf(number.value));
      const figure = this.number(number.value, written(number.decimals), origin, place);
      return amountCell(place, 'text-number', figure, text, hidden, formula);
    }
    const figure = number.kind === 'not-a-number' ? null : this.blank(place);
    return amountCell(place, number.kind, figure, text, hidden, formula);
  }

  private number(value: Decimal, precision: Precision, origin: Origin, place: CellPlace): Figure {
    const figure: DraftFigure = { value, unit: this.unit, precision, origin, place };
    this.figures.push(figure);
    return figure;
  }

  private blank(place: CellPlace): Figure {
    return { value: ZERO, unit: this.unit, precision: EXACT, origin: 'blank', place };
  }

  private notePrinted(value: Decimal, decimals: number): void {
    if (decimals <= this.printed) return;
    const other = this.showing[decimals];
    if (other === undefined) this.showing[decimals] = value;
    else if (other !== value && !other.abs().equals(value.abs())) this.printed = decimals;
  }
}

const amountCell = (
  place: CellPlace,
  state: CellState,
  figure: Figure | null,
  text: string,
  hidden: boolean,
  formula: string | undefined,
): AmountCell => ({ place, state, figure, text, hidden, formula });
