import { columnName } from '../budget/address';
import { cellPlace, type CellPlace } from '../budget/Place';
import type { Grid, GridCell } from '../workbook/Grid';
import type { Expression, Reference } from './Expression';
import { parseFormula } from './parseFormula';

/** A cell of the book as one number: sheet, row and column. */
export type CellKey = number;

const COLUMNS = 2 ** 14;
const CELLS = 2 ** 34;

/** The cells of a workbook as formulas see them. Read when first asked for. */
export class FormulaBook {
  private readonly sheets: ReadonlyMap<string, number>;
  private readonly parsed = new Map<string, Expression | null>();
  private cells: ReadonlyMap<CellKey, GridCell> | undefined;

  constructor(readonly grids: readonly Grid[]) {
    const sheets = new Map<string, number>();
    // A spreadsheet takes small and large letters of a sheet's name for the same.
    grids.forEach(({ name }, i) => sheets.set(name.toLowerCase(), i));
    this.sheets = sheets;
  }

  /** @returns undefined where the sheet is not in the book */
  keyOf(sheet: string, row: number, column: number): CellKey | undefined {
    const at = this.sheets.get(sheet.toLowerCase());
    return at === undefined ? undefined : at * CELLS + row * COLUMNS + column;
  }

  keyOfPlace = ({ sheet, row, column }: CellPlace): CellKey | undefined => this.keyOf(sheet, row, column);

  placeOf(key: CellKey): CellPlace {
    const at = key % CELLS;
    return cellPlace(this.grids[Math.floor(key / CELLS)]!.name, Math.floor(at / COLUMNS), at % COLUMNS);
  }

  cellAt(key: CellKey): GridCell | undefined {
    return (this.cells ??= this.readCells()).get(key);
  }

  /** Every cell with a formula, in the order of the book. */
  *formulas(): Generator<{ readonly key: CellKey; readonly cell: GridCell }> {
    for (let s = 0; s < this.grids.length; s++)
      for (const cell of this.grids[s]!.cells)
        if (cell.formula !== undefined) yield { key: s * CELLS + cell.row * COLUMNS + cell.column, cell };
  }

  /** What a formula says; null where it can't be read. */
  parse(formula: string): Expression | null {
    let known = this.parsed.get(formula);
    if (known === undefined) this.parsed.set(formula, (known = parseFormula(formula)));
    return known;
  }

  /**
   * The cells of a reference, as far as their sheet has content; blank ones too.
   * @param home the cell in which the formula stands
   * @returns null where the sheet is not in the book
   */
  keysOf({ sheet, range }: Reference, home: CellKey): CellKey[] | null {
    const at = sheet === undefined ? Math.floor(home / CELLS) : this.sheets.get(sheet.toLowerCase());
    if (at === undefined) return null;
    const used = this.grids[at]!.used;
    const single = range.top === range.bottom && range.left === range.right;
    const bottom = single ? range.bottom : Math.min(range.bottom, used?.bottom ?? 0);
    const right = single ? range.right : Math.min(range.right, used?.right ?? 0);
    const keys: CellKey[] = [];
    for (let row = range.top; row <= bottom; row++)
      for (let column = range.left; column <= right; column++) keys.push(at * CELLS + row * COLUMNS + column);
    return keys;
  }

  /** A cell's address as a formula in another cell names it. */
  addressFrom(home: CellKey, key: CellKey): string {
    const { sheet, row, column } = this.placeOf(key);
    const address = `${columnName(column)}${row}`;
    return Math.floor(home / CELLS) === Math.floor(key / CELLS) ? address : `${quoted(sheet)}!${address}`;
  }

  private readCells(): ReadonlyMap<CellKey, GridCell> {
    const cells = new Map<CellKey, GridCell>();
    this.grids.forEach((grid, s) => {
      for (const cell of grid.cells) cells.set(s * CELLS + cell.row * COLUMNS + cell.column, cell);
    });
    return cells;
  }
}

/** Whether any cell of a workbook holds a formula. */
export const hasFormulas = (grids: readonly Grid[]): boolean =>
  grids.some((g) => g.cells.some((c) => c.formula !== undefined));

/** Names of letters alone need no quotes; those with digits or marks might read as cells or sums. */
const quoted = (sheet: string): string =>
  /^[A-Za-z_\u4e00-\u9fff]+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
