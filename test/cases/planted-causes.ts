import { addressOf, parseAddress, parseRange } from '../../src/budget/address';
import { recalculated } from '../../src/formulas/calculate';
import type { CauseKind, FormulaFaultKind, TableFaultKind } from '../../src/diagnose/Diagnosis';
import type { LastYear } from '../../src/diagnose/neighbours';
import type { Grid, GridCell } from '../../src/workbook/Grid';

/** A fault planted in a right book; what the check must name, once. */
export interface PlantedCause {
  readonly name: string;
  /** Seed of the generated department. */
  readonly seed: number;
  readonly layout: 'sichuan-zhaohua' | 'sichuan-suining' | 'shanghai-unit' | 'shanghai-department';
  readonly units?: number;
  /** Totals are formulas. */
  readonly formulas?: boolean;
  /** Last year's book is given. */
  readonly prior?: boolean;
  plant(book: Planting): void;
  readonly kind: CauseKind;
  readonly what?: TableFaultKind;
  readonly fault?: FormulaFaultKind;
  readonly sheet: string;
}

const number = (cell: GridCell | undefined): number => (typeof cell?.value === 'number' ? cell.value : 0);

/** A book that is made wrong, cell by cell. */
export class Planting {
  private readonly sheets: Map<string, Map<string, GridCell>>;

  constructor(
    private readonly grids: readonly Grid[],
    /** What last year's book has in each place. */
    private readonly last: LastYear,
    /** The right book with formulas for its totals, but for references to other sheets. */
    private readonly reckoned: readonly Grid[],
  ) {
    this.sheets = new Map(
      grids.map((g) => [g.name, new Map(g.cells.map((c) => [addressOf(c.row, c.column), c]))]),
    );
  }

  /** The sheet whose name begins so; offices write out the rest. */
  sheet(name: string): string {
    const found = [...this.sheets.keys()].find((n) => n === name || n.startsWith(`${name} `));
    if (found === undefined) throw new RangeError(`no sheet ${name}`);
    return found;
  }

  at(sheet: string, address: string): GridCell | undefined {
    return this.sheets.get(this.sheet(sheet))!.get(address);
  }

  put(sheet: string, address: string, value: number): void {
    const cells = this.sheets.get(this.sheet(sheet))!;
    const { row, column } = parseAddress(address)!;
    if (value === 0) cells.delete(address);
    else cells.set(address, { row, column, value, text: String(value) });
  }

  /** @param stored what the program stored in place of a result: 0 for what adds itself up */
  formula(sheet: string, address: string, formula: string, stored?: number): void {
    const cell = this.at(sheet, address);
    if (cell?.formula === undefined) throw new RangeError(`no formula in ${sheet}!${address}`);
    const value = stored ?? cell.value;
    this.sheets.get(this.sheet(sheet))!.set(address, { ...cell, value, formula });
  }

  /** Puts last year's amounts into a column. */
  lastYear(sheet: string, column: string): void {
    const name = this.sheet(sheet);
    for (const [address, cell] of [...this.sheets.get(name)!]) {
      if (!address.startsWith(column) || typeof cell.value !== 'number') continue;
      const value = this.last.get(`${name}!${address}`);
      if (value) this.put(sheet, address, value.toNumber());
    }
  }

  /** Makes other numbers of those in a range. */
  change(sheet: string, range: string, to: (value: number, row: number, column: number) => number): void {
    for (const { row, column } of cellsOf(range)) {
      const address = addressOf(row, column);
      const cell = this.at(sheet, address);
      if (typeof cell?.value === 'number') this.put(sheet, address, to(cell.value, row, column));
    }
  }

  exchange(sheet: string, one: string, other: string): void {
    const [a, b] = [cellsOf(one), cellsOf(other)];
    const values = a.map((p, i) => [this.number(sheet, p), this.number(sheet, b[i]!)] as const);
    values.forEach(([x, y], i) => {
      this.put(sheet, addressOf(a[i]!.row, a[i]!.column), y);
      this.put(sheet, addressOf(b[i]!.row, b[i]!.column), x);
    });
  }

  /** Moves a run of numbers by some rows; the first is left standing, the last is lost. */
  shift(sheet: string, range: string, by: number): void {
    const cells = cellsOf(range);
    const values = new Map(cells.map((p) => [`${p.row},${p.column}`, this.number(sheet, p)]));
    for (const { row, column } of cells) {
      const from = values.get(`${row - by},${column}`);
      if (from !== undefined) this.put(sheet, addressOf(row, column), from);
    }
  }

  /** A sheet as it was before an adjustment: other amounts, and its own sums with them. */
  outdated(sheet: string, amounts: Readonly<Record<string, number>>): void {
    const name = this.sheet(sheet);
    const before = recalculated(
      this.reckoned.map((g) => (g.name === name ? { ...g, cells: g.cells.map((c) => earlier(c, amounts)) } : g)),
    ).find((g) => g.name === name)!;
    for (const c of before.cells)
      if (typeof c.value === 'number') this.put(sheet, addressOf(c.row, c.column), c.value);
  }

  built(): Grid[] {
    return this.grids.map((g) => {
      const cells = [...this.sheets.get(g.name)!.values()].sort((a, b) => a.row - b.row || a.column - b.column);
      return { ...g, cells };
    });
  }

  private number(sheet: string, { row, column }: { row: number; column: number }): number {
    return number(this.at(sheet, addressOf(row, column)));
  }
}

const earlier = (c: GridCell, amounts: Readonly<Record<string, number>>): GridCell => {
  const value = amounts[addressOf(c.row, c.column)];
  return value === undefined ? c : { ...c, value, text: String(value) };
};

function cellsOf(range: string): { row: number; column: number }[] {
  const r = parseRange(range)!;
  const cells: { row: number; column: number }[] = [];
  for (let row = r.top; row <= r.bottom; row++)
    for (let column = r.left; column <= r.right; column++) cells.push({ row, column });
  return cells;
}

const ZHAOHUA = { seed: 5, layout: 'sichuan-zhaohua', units: 1 } as const;
const SUINING = { seed: 9, layout: 'sichuan-suining', units: 2 } as const;
const SHANGHAI = { seed: 4, layout: 'shanghai-unit' } as const;

export const PLANTED_CAUSES: readonly PlantedCause[] = [
  // A unit wrong by 10,000.
  { name: '表1-2 in 元 under 万元', ...ZHAOHUA, kind: 'unit', what: 'unit', sheet: '1-2', plant: (b) => b.change('1-2', 'F6:J13', (v) => v * 10_000) },
  { name: '表3 in 元 under 万元', ...ZHAOHUA, kind: 'unit', what: 'unit', sheet: '3', plant: (b) => b.change('3', 'F6:I13', (v) => v * 10_000) },
  { name: '表2-1 in 万元 under 元', ...SUINING, kind: 'unit', what: 'unit', sheet: '表2-1', plant: (b) => b.change('表2-1', 'E6:H75', (v) => v / 10_000) },
  { name: 'one column of 表3-1 in 元 under 万元', ...ZHAOHUA, kind: 'unit', what: 'unit', sheet: '3-1', plant: (b) => b.change('3-1', 'G6:G25', (v) => v * 10_000) },
  { name: '基本支出明细 in 万元 under 元', ...SHANGHAI, kind: 'unit', what: 'unit', sheet: '单位一般公共预算拨款基本支出明细表', plant: (b) => b.change('单位一般公共预算拨款基本支出明细表', 'D9:F40', (v) => v / 10_000) },
  // Two columns exchanged.
  { name: '基本支出 and 项目支出 of 表3', ...ZHAOHUA, kind: 'columns-exchanged', what: 'columns-exchanged', sheet: '3', plant: (b) => b.exchange('3', 'G6:G13', 'H6:H13') },
  { name: '基本支出 and 项目支出 of 表1-2', ...SUINING, kind: 'columns-exchanged', what: 'columns-exchanged', sheet: '表1-2', plant: (b) => b.exchange('表1-2', 'G6:G47', 'H6:H47') },
  { name: '合计 and 基本支出 of 表2-1', ...ZHAOHUA, kind: 'columns-exchanged', what: 'columns-exchanged', sheet: '2-1', plant: (b) => b.exchange('2-1', 'F6:F27', 'G6:G27') },
  { name: '合计 and 基本支出 of 表3', ...ZHAOHUA, kind: 'columns-exchanged', what: 'columns-exchanged', sheet: '3', plant: (b) => b.exchange('3', 'F6:F13', 'G6:G13') },
  { name: '基本支出 and 项目支出 of 单位支出总表', ...SHANGHAI, kind: 'columns-exchanged', what: 'columns-exchanged', sheet: '单位支出总表', plant: (b) => b.exchange('单位支出总表', 'F9:F26', 'G9:G26') },
  // Two rows exchanged.
  { name: '表1-2: 养老保险 and 住房公积金, all three columns', ...SUINING, kind: 'rows-shifted', what: 'rows-exchanged', sheet: '表1-2', plant: (b) => b.exchange('表1-2', 'F12:J12', 'F33:J33') },
  { name: '表3: two items of two units', ...SUINING, kind: 'rows-shifted', what: 'rows-exchanged', sheet: '表3', plant: (b) => b.exchange('表3', 'F11:I11', 'F31:I31') },
  { name: '单位支出总表: two items', ...SHANGHAI, kind: 'rows-shifted', what: 'rows-exchanged', sheet: '单位支出总表', plant: (b) => b.exchange('单位支出总表', 'E18:G18', 'E22:G22') },
  // A run shifted by a row.
  { name: '表3-1: 公用经费 a row too low', ...ZHAOHUA, kind: 'rows-shifted', what: 'rows-shifted', sheet: '3-1', plant: (b) => b.shift('3-1', 'G16:G25', 1) },
  { name: '表3-1: 公用经费 a row too high', ...ZHAOHUA, kind: 'rows-shifted', what: 'rows-shifted', sheet: '3-1', plant: (b) => b.shift('3-1', 'G16:G25', -1) },
  { name: '表2-1: 工资福利 a row too low', ...ZHAOHUA, kind: 'rows-shifted', what: 'rows-shifted', sheet: '2-1', plant: (b) => b.shift('2-1', 'G9:G14', 1) },
  { name: '表3-1: 人员经费 of a unit a row too low', ...SUINING, kind: 'rows-shifted', what: 'rows-shifted', sheet: '表3-1', plant: (b) => b.shift('表3-1', 'F37:F45', 1) },
  { name: '基本支出明细: 公用经费 a row too high', ...SHANGHAI, kind: 'rows-shifted', what: 'rows-shifted', sheet: '单位一般公共预算拨款基本支出明细表', plant: (b) => b.shift('单位一般公共预算拨款基本支出明细表', 'F18:F30', -1) },
  // A table not updated after an adjustment.
  { name: '表3 before an adjustment', ...ZHAOHUA, kind: 'table-stale', what: 'table-stale', sheet: '3', plant: (b) => b.outdated('3', { G8: 880.29, H9: 151.31, G12: 70.52 }) },
  { name: '表1-2 before an adjustment', ...SUINING, kind: 'table-stale', what: 'table-stale', sheet: '表1-2', plant: (b) => b.outdated('表1-2', { G10: 4604550, H12: 7045263, G47: 661028 }) },
  { name: '表2 before an adjustment', ...ZHAOHUA, kind: 'table-stale', what: 'table-stale', sheet: '2', plant: (b) => b.outdated('2', { B7: 1290.35, E7: 1032.6, E23: 147.42 }) },
  { name: '表2-1 before an adjustment', ...SUINING, kind: 'table-stale', what: 'table-stale', sheet: '表2-1', plant: (b) => b.outdated('表2-1', { G9: 1300000, H19: 100000, G40: 600000 }) },
  // A column of last year's.
  { name: '表3-1: 公用经费 is last year’s', ...ZHAOHUA, prior: true, kind: 'table-stale', what: 'last-year', sheet: '3-1', plant: (b) => b.lastYear('3-1', 'G') },
  { name: '表1-2: 基本支出 is last year’s', ...SUINING, prior: true, kind: 'table-stale', what: 'last-year', sheet: '表1-2', plant: (b) => b.lastYear('表1-2', 'G') },
  // Formulas.
  { name: 'a sum that ends a row too early', ...ZHAOHUA, formulas: true, kind: 'formula', fault: 'skips', sheet: '3', plant: (b) => b.formula('3', 'G7', 'SUM(G8:G12)') },
  { name: 'a + that leaves a row out', ...ZHAOHUA, formulas: true, kind: 'formula', fault: 'skips', sheet: '3', plant: (b) => b.formula('3', 'H7', 'H8+H10+H11+H12+H13') },
  { name: 'a class without its last item', ...ZHAOHUA, formulas: true, kind: 'formula', fault: 'skips', sheet: '2-1', plant: (b) => b.formula('2-1', 'G15', 'SUM(G16:G24)') },
  { name: 'a total without a unit', ...SUINING, formulas: true, kind: 'formula', fault: 'skips', sheet: '表1-2', plant: (b) => b.formula('表1-2', 'G6', 'SUM(G7)') },
  { name: 'a total without a class', ...SHANGHAI, formulas: true, kind: 'formula', fault: 'skips', sheet: '单位支出总表', plant: (b) => b.formula('单位支出总表', 'F26', 'F9+F13+F16') },
  { name: 'income without a source', ...SHANGHAI, formulas: true, kind: 'formula', fault: 'skips', sheet: '单位收支总表', plant: (b) => b.formula('单位收支总表', 'B10', 'B11+B13') },
  { name: 'an item counted twice', ...ZHAOHUA, formulas: true, kind: 'formula', fault: 'adds-others', sheet: '2-1', plant: (b) => b.formula('2-1', 'G7', 'G8+G15+G26+G16') },
  { name: 'a row counted twice', ...ZHAOHUA, formulas: true, kind: 'formula', fault: 'adds-others', sheet: '1-2', plant: (b) => b.formula('1-2', 'G7', 'SUM(G8:G13)+G8') },
  { name: 'the sum of the row below', ...ZHAOHUA, formulas: true, kind: 'formula', fault: 'wrong-reference', sheet: '1-2', plant: (b) => b.formula('1-2', 'F10', 'SUM(G11:J11)') },
  { name: 'a reference to the row below', ...ZHAOHUA, formulas: true, kind: 'formula', fault: 'wrong-reference', sheet: '2-1', plant: (b) => b.formula('2-1', 'E10', 'F11') },
  { name: 'a reference to another row of the other sheet', ...ZHAOHUA, formulas: true, kind: 'formula', fault: 'wrong-reference', sheet: '2-1', plant: (b) => b.formula('2-1', 'G20', "'3-1'!E19") },
  { name: 'a reference to another sheet than meant', ...SHANGHAI, formulas: true, kind: 'formula', fault: 'wrong-reference', sheet: '单位财政拨款收支总表', plant: (b) => b.formula('单位财政拨款收支总表', 'B8', "'单位收支总表'!B12") },
  { name: 'a number typed into a sum', ...ZHAOHUA, formulas: true, kind: 'formula', fault: 'constant', sheet: '2-1', plant: (b) => b.formula('2-1', 'G8', 'SUM(G9:G14)+5') },
  { name: 'a minus for a plus', ...ZHAOHUA, formulas: true, kind: 'formula', fault: 'sign', sheet: '3', plant: (b) => b.formula('3', 'F6', 'G6-H6+I6') },
  { name: 'a sum that takes itself in', ...ZHAOHUA, formulas: true, kind: 'formula', fault: 'adds-itself', sheet: '2', plant: (b) => { b.formula('2', 'B6', 'SUM(B6:B9)', 0); b.formula('2', 'B29', 'B6+B10', 0); } },
  { name: 'a + that takes itself in', ...SUINING, formulas: true, kind: 'formula', fault: 'adds-itself', sheet: '表3', plant: (b) => b.formula('表3', 'F7', 'G7+H7+I7+F7', 0) },
];
