import { Decimal } from 'decimal.js';
import type { CellRange } from '../../budget/address';
import { round } from '../../budget/rounding';
import { YUAN_PER, type MoneyUnit } from '../../budget/Unit';
import type { Grid, GridCell } from '../../workbook/Grid';
import { totalOf, type BudgetUnit, type Entry } from '../Department';

/** A row of a table: what it is called, and the entries that it counts, of this year and of the last. */
export interface Line {
  readonly label: string;
  readonly code?: string;
  readonly unit?: BudgetUnit;
  /** Depth, for names that are set in. */
  readonly level?: number;
  readonly entries: readonly Entry[];
  readonly last: readonly Entry[];
  /** A heading: it prints no amounts. */
  readonly bare?: boolean;
}

/** A column: its headings from the top down, parted by `/`, and what it prints of a line; numbers are 分. */
export interface Column {
  readonly head: string;
  readonly print: (line: Line) => string | number;
  readonly hidden?: boolean;
}

/** How a sheet writes its amounts. */
export interface Amounts {
  readonly unit: MoneyUnit;
  readonly zero: 'blank' | 'dash' | 'zero';
  readonly shown: number;
}

export type Index = 'numbers' | 'formulas' | 'ordinals' | 'words';

export interface TableSpec {
  readonly title: string;
  /** `表1` or the like, above the title. */
  readonly number?: string;
  readonly department?: string;
  /** Tables of one block, or of several side by side. */
  readonly blocks: readonly { readonly columns: readonly Column[]; readonly lines: readonly Line[] }[];
  /** Below the header: the columns' numbers, or numbers with formulas in words. */
  readonly index?: Index;
  readonly notes?: readonly string[];
  readonly amounts: Amounts;
  /** Headings in two languages, or otherwise dressed. */
  readonly dress?: (heading: string) => string;
  readonly merged?: boolean;
}

/** The sum of the entries that count. */
export const sum =
  (counts: (e: Entry) => boolean = () => true) =>
  (line: Line): number =>
    totalOf(line.entries.filter(counts));

/** The same of last year. */
export const sumOfLast =
  (counts: (e: Entry) => boolean = () => true) =>
  (line: Line): number =>
    totalOf(line.last.filter(counts));

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Prints tables below one another on one sheet. */
export class Printer {
  private readonly cells: GridCell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly hidden = new Set<number>();
  private row = 1;

  constructor(private readonly name: string) {}

  /** Lines of text at the top of the sheet, or between tables. */
  text(...lines: readonly string[]): this {
    for (const line of lines) this.put(this.row++, 1, line);
    return this;
  }

  table(spec: TableSpec): this {
    const columns = spec.blocks.flatMap((b) => b.columns);
    if (spec.number !== undefined) this.put(this.row++, 1, spec.number);
    this.put(this.row, 1, spec.title);
    this.merge(this.row, 1, this.row++, columns.length);
    if (spec.department !== undefined) this.put(this.row, 1, `部门：${spec.department}`);
    this.put(this.row++, Math.max(2, columns.length), `单位：${spec.amounts.unit}`);
    this.header(columns, spec);
    const first = this.row;
    let at = 0;
    for (const { columns: own, lines } of spec.blocks) {
      lines.forEach((line, i) => own.forEach((c, k) => this.print(first + i, at + k + 1, c, line, spec)));
      at += own.length;
      this.row = Math.max(this.row, first + lines.length);
    }
    columns.forEach((c, i) => c.hidden && this.hidden.add(i + 1));
    for (const note of spec.notes ?? []) this.put(this.row++, 1, note);
    this.row += 2;
    return this;
  }

  build(): Grid {
    const cells = [...this.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      name: this.name,
      visibility: 'visible',
      cells,
      used: {
        top: 1,
        left: 1,
        bottom: cells.at(-1)?.row ?? 1,
        right: cells.reduce((most, c) => Math.max(most, c.column), 1),
      },
      merges: this.merges,
      hiddenRows: new Set(),
      hiddenColumns: this.hidden,
    };
  }

  private header(columns: readonly Column[], { dress = (h) => h, index, merged = true }: TableSpec): void {
    const paths = columns.map((c) => c.head.split('/'));
    const depth = Math.max(...paths.map((p) => p.length));
    for (let d = 0; d < depth; d++) {
      for (let i = 0; i < paths.length;) {
        const path = paths[i]!;
        let to = i + 1;
        while (d < path.length - 1 && to < paths.length && startsAlike(path, paths[to]!, d)) to++;
        if (d < path.length) {
          this.put(this.row + d, i + 1, dress(path[d]!));
          const bottom = d === path.length - 1 ? depth - 1 : d;
          if (merged) this.merge(this.row + d, i + 1, this.row + bottom, to);
        }
        i = to;
      }
    }
    this.row += depth;
    if (!index) return;
    columns.forEach((_, i) => {
      this.put(this.row, i + 1, indexOf(index, i, columns));
    });
    this.row++;
  }

  private print(row: number, column: number, c: Column, line: Line, { amounts }: TableSpec): void {
    const value = c.print(line);
    if (typeof value === 'string') {
      if (value !== '') this.put(row, column, value);
      return;
    }
    if (line.bare || (value === 0 && amounts.zero === 'blank')) return;
    if (value === 0 && amounts.zero === 'dash') return this.put(row, column, '—');
    const amount = new Decimal(value).div(100 * YUAN_PER[amounts.unit]);
    const text = round(amount, amounts.shown, 'half-up').toFixed(amounts.shown);
    this.cells.push({ row, column, value: amount.toNumber(), text });
  }

  private put(row: number, column: number, text: string): void {
    this.cells.push({ row, column, value: text, text });
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    if (top < bottom || left < right) this.merges.push({ top, left, bottom, right });
  }
}

const startsAlike = (a: readonly string[], b: readonly string[], depth: number): boolean =>
  b.length > depth + 1 && a.slice(0, depth + 1).every((text, i) => text === b[i]);

/** What stands in the row of numbers below a column's headings; the third column is taken for the whole of the next two. */
function indexOf(index: Index, i: number, columns: readonly Column[]): string {
  const whole = i === 2 && columns.length > 4;
  const name = (c: number): string => columns[c]!.head.split('/').at(-1)!;
  switch (index) {
    case 'numbers':
      return String(i + 1);
    case 'formulas':
      return i === 0 ? '栏次' : whole ? '2=3+4' : String(i);
    case 'ordinals':
      return i === 0 ? '栏次' : whole ? '第2栏=第3栏+第4栏' : `第${i}栏`;
    case 'words':
      return i === 0 ? '栏次' : whole ? `${name(2)}=${name(3)}+${name(4)}` : LETTERS.charAt(i);
  }
}
