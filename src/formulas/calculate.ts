import { Decimal } from 'decimal.js';
import { isFiniteNumber } from '../budget/FiniteNumber';
import { fromDouble, readNumber } from '../budget/readNumber';
import type { Grid } from '../workbook/Grid';
import type { Expression, Reference } from './Expression';
import { FormulaBook, type CellKey } from './FormulaBook';

const ZERO = new Decimal(0);
const HUNDREDTH = new Decimal('0.01');

/** Works out formulas of the usual kinds, in decimals. What can't be worked out is null, and so is what adds itself up. */
export class Calculator {
  private readonly known = new Map<CellKey, Decimal | null>();
  private readonly open = new Set<CellKey>();

  /** @param trusts results that are stored are taken as they are; otherwise every formula is worked out anew */
  constructor(
    private readonly book: FormulaBook,
    private readonly trusts: boolean,
  ) {}

  /** The number in a cell; zero where it is blank. */
  valueOf(key: CellKey): Decimal | null {
    const cell = this.book.cellAt(key);
    if (!cell) return ZERO;
    if (cell.formula === undefined || (this.trusts && cell.value !== null)) {
      if (isFiniteNumber(cell.value)) return fromDouble(cell.value);
      if (cell.value === null) return ZERO;
      const read = typeof cell.value === 'string' && !cell.error ? readNumber(cell.value) : undefined;
      return read?.kind === 'number' ? read.value : read?.kind === 'blank' ? ZERO : null;
    }
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.open.has(key)) return null;
    this.open.add(key);
    const value = this.resultOf(key, cell.formula);
    this.open.delete(key);
    this.known.set(key, value);
    return value;
  }

  /** What a formula would yield in a cell. */
  resultOf(home: CellKey, formula: string): Decimal | null {
    const expression = this.book.parse(formula);
    return expression && this.value(expression, home);
  }

  private value(e: Expression, home: CellKey): Decimal | null {
    switch (e.kind) {
      case 'number':
        return e.value;
      case 'text':
        return null;
      case 'range': {
        const keys = this.book.keysOf(e, home);
        return keys?.length === 1 ? this.valueOf(keys[0]!) : null;
      }
      case 'negative':
        return this.value(e.operand, home)?.negated() ?? null;
      case 'percent':
        return this.value(e.operand, home)?.times(HUNDREDTH) ?? null;
      case 'binary':
        return this.binary(e, home);
      case 'call':
        return this.call(e, home);
    }
  }

  private binary(e: Extract<Expression, { kind: 'binary' }>, home: CellKey): Decimal | null {
    const left = this.value(e.left, home);
    const right = this.value(e.right, home);
    if (!left || !right) return null;
    switch (e.operator) {
      case '+':
        return left.plus(right);
      case '-':
        return left.minus(right);
      case '*':
        return left.times(right);
      case '/':
        return right.isZero() ? null : left.div(right);
      default:
        return null;
    }
  }

  private call(e: Extract<Expression, { kind: 'call' }>, home: CellKey): Decimal | null {
    const [first, second, third] = e.parameters;
    switch (e.name) {
      case 'SUM':
        return this.sum(e.parameters, home);
      case 'SUBTOTAL': {
        const what = first && this.value(first, home)?.toNumber();
        return what === 9 || what === 109 ? this.sum(e.parameters.slice(1), home) : null;
      }
      case 'ROUND': {
        const value = first && this.value(first, home);
        const places = second ? this.value(second, home)?.toNumber() : 0;
        if (!value || places === undefined || !Number.isInteger(places)) return null;
        const unit = new Decimal(10).pow(-places);
        return value.div(unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(unit);
      }
      case 'ABS':
        return (first && this.value(first, home)?.abs()) ?? null;
      case 'IFERROR':
        return (first && this.value(first, home)) ?? (second ? this.value(second, home) : null);
      case 'IF': {
        const holds = first && this.holds(first, home);
        if (holds === undefined) return null;
        const chosen = holds ? second : third;
        return chosen ? this.value(chosen, home) : ZERO;
      }
      default:
        return null;
    }
  }

  private holds(e: Expression, home: CellKey): boolean | undefined {
    if (e.kind !== 'binary') return undefined;
    const [a, b] = [this.value(e.left, home), this.value(e.right, home)];
    if (!a || !b) return undefined;
    const by = a.comparedTo(b);
    switch (e.operator) {
      case '=':
        return by === 0;
      case '<>':
        return by !== 0;
      case '<':
        return by < 0;
      case '<=':
        return by <= 0;
      case '>':
        return by > 0;
      case '>=':
        return by >= 0;
      default:
        return undefined;
    }
  }

  private sum(parameters: readonly Expression[], home: CellKey): Decimal | null {
    let sum = ZERO;
    for (const p of parameters) {
      const value = p.kind === 'range' ? this.sumOfCells(p, home) : this.value(p, home);
      if (!value) return null;
      sum = sum.plus(value);
    }
    return sum;
  }

  /** SUM passes over texts, also over numbers that are stored as text. */
  private sumOfCells(reference: Reference, home: CellKey): Decimal | null {
    let sum = ZERO;
    for (const key of this.book.keysOf(reference, home) ?? [home]) {
      const cell = this.book.cellAt(key);
      if (!cell || (cell.formula === undefined && typeof cell.value === 'string' && !cell.error)) continue;
      const value = this.valueOf(key);
      if (!value) return null;
      if (!value.isZero()) sum = sum.plus(value);
    }
    return sum;
  }
}

/**
 * The grids with results in the place of those that were not stored with their formulas, as far as they can be worked out.
 * The same grids where none is missing.
 */
export function withResults(grids: readonly Grid[]): readonly Grid[] {
  const lacks = (g: Grid): boolean => g.cells.some((c) => c.value === null && c.formula !== undefined);
  return grids.some(lacks) ? calculated(grids, true, lacks) : grids;
}

/** The grids with every formula worked out anew; one that can't be keeps what was stored. */
export const recalculated = (grids: readonly Grid[]): readonly Grid[] => calculated(grids, false, () => true);

function calculated(
  grids: readonly Grid[],
  trusts: boolean,
  concerns: (g: Grid) => boolean,
): readonly Grid[] {
  const book = new FormulaBook(grids);
  const calculator = new Calculator(book, trusts);
  return grids.map((grid) =>
    !concerns(grid)
      ? grid
      : {
          ...grid,
          cells: grid.cells.map((cell) => {
            if (cell.formula === undefined || (trusts && cell.value !== null)) return cell;
            const key = book.keyOf(grid.name, cell.row, cell.column);
            const value = key === undefined ? null : calculator.valueOf(key);
            if (!value) return cell;
            // The binary steps of a spreadsheet's own sums are not repeated: amounts have few digits.
            const number = value.toSignificantDigits(15).toNumber();
            return cell.value === null
              ? { ...cell, value: number, text: String(number), calculated: true as const }
              : { ...cell, value: number, text: shownLike(cell.text, number) };
          }),
        },
  );
}

/** The number with as many decimals as the text that stood there, and its commas. */
function shownLike(text: string, value: number): string {
  const decimals = /\.(\d+)\s*$/.exec(text)?.[1]?.length ?? 0;
  const digits = new Decimal(value).toFixed(decimals);
  return text.includes(',') ? digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : digits;
}
