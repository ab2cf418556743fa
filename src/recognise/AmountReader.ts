import { Decimal } from 'decimal.js';
import type { AmountCell, AmountColumn, CellState } from '../budget/BudgetBook';
import { isFiniteNumber } from '../budget/FiniteNumber';
import { withoutSpaces } from '../budget/names';
import { EXACT, written, type Figure, type Precision } from '../budget/Figure';
import { cellPlace, type CellPlace } from '../budget/Place';
import { decimalsOf } from '../budget/rounding';
import type { MoneyUnit } from '../budget/Unit';
import type { SheetCell, SheetView } from './SheetView';
import { storedNumber } from './StoredNumber';

const ZERO = new Decimal(0);

type DraftFigure = { -readonly [K in keyof Figure]: Figure[K] };

/** The words of a column below itself, spread out or not. */
const isHeading = (text: string, path: readonly string[]): boolean => {
  const heading = path[path.length - 1];
  return heading !== undefined && (text === heading || withoutSpaces(text) === withoutSpaces(heading));
};

/** Reads the amounts of one table, and settles their precision when all of them are read. */
export class AmountReader {
  /** Figures with their own precision: what stands in the cell, without the table around it. */
  private readonly figures: DraftFigure[] = [];
  /** For each number of decimals a value that shows it. */
  private readonly showing: (Decimal | undefined)[] = [];
  /** The most decimals that two different values show. */
  private printed = 0;
  private isAllZero = true;

  constructor(private readonly unit: MoneyUnit) {}

  /** No amount read so far is other than zero, or can't be told. */
  get isEmpty(): boolean {
    return this.isAllZero;
  }

  /** The amounts of a row, in the order of the columns, which is that of the sheet. */
  readRow(view: SheetView, row: number, columns: readonly AmountColumn[]): AmountCell[] {
    const cells = view.cellsOf(row);
    const { name, hiddenRows, hiddenColumns } = view.grid;
    const isRowHidden = hiddenRows.size > 0 && hiddenRows.has(row);
    const amounts = new Array<AmountCell>(columns.length);
    let at = 0;
    for (let i = 0; i < columns.length; i++) {
      const { column } = columns[i]!;
      const hidden = isRowHidden || (hiddenColumns.size > 0 && hiddenColumns.has(column));
      const place = cellPlace(name, row, column);
      while (at < cells.length && cells[at]!.column < column) at++;
      const cell = at < cells.length ? cells[at]! : undefined;
      amounts[i] =
        cell?.column === column ? this.read(cell, place, hidden, columns[i]!) : this.blank(place, hidden);
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

  private blank(place: CellPlace, hidden: boolean): AmountCell {
    return { place, state: 'blank', figure: this.zero(place), text: '', hidden, formula: undefined };
  }

  private read(cell: SheetCell, place: CellPlace, hidden: boolean, { path }: AmountColumn): AmountCell {
    const { formula, value, text } = cell;
    let state: CellState;
    let figure: Figure | null = null;
    if (isFiniteNumber(value)) {
      state = 'number';
      const stored = storedNumber(value);
      this.notePrinted(stored.value, stored.decimals);
      figure = this.number(stored.value, stored.precisionShownAs(text), formula, place);
    } else if (cell.isError) state = 'error';
    // A formula saved without its result: the amount is not known, and certainly not zero.
    else if (value === null) state = 'blank';
    else if (typeof value !== 'string') state = 'not-a-number';
    else {
      const { number } = cell.words;
      if (number.kind === 'number') {
        state = 'text-number';
        this.notePrinted(number.value, decimalsOf(number.value));
        figure = this.number(number.value, written(number.decimals), formula, place);
      } else {
        state = number.kind;
        if (state !== 'not-a-number') figure = this.zero(place);
      }
    }
    if (state === 'not-a-number' && cell.isText && isHeading(cell.words.plain, path)) state = 'heading';
    else if (figure === null) this.isAllZero = false;
    return cell.isCalculated
      ? { place, state, figure, text, hidden, formula, calculated: true }
      : { place, state, figure, text, hidden, formula };
  }

  private number(
    value: Decimal,
    precision: Precision,
    formula: string | undefined,
    place: CellPlace,
  ): Figure {
    const origin = formula === undefined ? 'typed' : 'formula';
    const figure: DraftFigure = { value, unit: this.unit, precision, origin, place };
    this.figures.push(figure);
    if (this.isAllZero && !value.isZero()) this.isAllZero = false;
    return figure;
  }

  private zero(place: CellPlace): Figure {
    return { value: ZERO, unit: this.unit, precision: EXACT, origin: 'blank', place };
  }

  private notePrinted(value: Decimal, decimals: number): void {
    if (decimals <= this.printed) return;
    const other = this.showing[decimals];
    if (other === undefined) this.showing[decimals] = value;
    else if (other !== value && !other.abs().equals(value.abs())) this.printed = decimals;
  }
}
