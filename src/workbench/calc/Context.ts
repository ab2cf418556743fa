import type { CellRange } from '../../budget/address';
import type { Node } from './parse';
import { Area, CalcError, isMatrix, REF, VALUE, type Matrix, type Scalar, type Value } from './values';

/** The workbook as formulas see it. Sheets by their id. */
export interface Cells {
  value(sheet: string, row: number, column: number): Scalar;
  /** The last row and column that any sheet holds. */
  most(): { readonly bottom: number; readonly right: number };
  /** Id of the sheet of that name, whatever its case. */
  sheet(name: string): string | undefined;
  isHidden(sheet: string, row: number): boolean;
  /** Whether a cell is itself a SUBTOTAL, which others leave out. */
  isSubtotal(sheet: string, row: number, column: number): boolean;
  /** What a defined name stands for. */
  named(name: string, sheet: string): Node | undefined;
  /** Days since 1899-12-30, with the time as a fraction. */
  now(): number;
}

/** Where a formula stands, and how it reads ranges. */
export class Context {
  constructor(
    readonly cells: Cells,
    readonly sheet: string,
    readonly row: number,
    readonly column: number,
    /** Ranges count cell by cell, as in SUMPRODUCT. */
    readonly isArray = false,
  ) {}

  inArray(): Context {
    return this.isArray ? this : new Context(this.cells, this.sheet, this.row, this.column, true);
  }

  /** One cell's value for what may be several: of a range the cell in line with the formula. @throws CalcError */
  single(value: Value): Scalar {
    if (isMatrix(value)) return value[0]?.[0] ?? null;
    if (!(value instanceof Area)) return value;
    const { top, bottom, left, right } = value.range;
    const row = top === bottom ? top : this.row;
    const column = left === right ? left : this.column;
    if (row < top || row > bottom || column < left || column > right) throw new CalcError(VALUE);
    return this.cells.value(value.sheet, row, column);
  }

  /** All values, cell by cell. */
  matrix(value: Value): Matrix {
    if (isMatrix(value)) return value;
    if (!(value instanceof Area)) return [[value]];
    const { top, left, bottom, right } = this.clipped(value.range);
    return Array.from({ length: bottom - top + 1 }, (_r, i) =>
      Array.from({ length: right - left + 1 }, (_c, j) => this.cells.value(value.sheet, top + i, left + j)),
    );
  }

  /**
   * A range without the rows and columns beyond what any sheet holds: of whole columns not a million rows are read, and
   * ranges of one size stay of one size, whatever each sheet holds.
   */
  clipped(range: CellRange): CellRange {
    const most = this.cells.most();
    return {
      ...range,
      bottom: Math.min(range.bottom, Math.max(most.bottom, range.top)),
      right: Math.min(range.right, Math.max(most.right, range.left)),
    };
  }

  area(sheet: string | null, range: CellRange): Area {
    const id = sheet === null ? this.sheet : this.cells.sheet(sheet);
    if (id === undefined) throw new CalcError(REF);
    return new Area(id, range);
  }
}
