import { Decimal } from 'decimal.js';
import { parseAddress, parseRange, type CellRange } from '../budget/address';
import { round } from '../budget/rounding';
import { YUAN_PER, type MoneyUnit } from '../budget/Unit';
import type { Grid, GridCell } from '../workbook/Grid';

/** How a sheet writes its amounts. */
export interface AmountStyle {
  readonly unit: MoneyUnit;
  /** What stands where there is nothing. */
  readonly zero: 'blank' | 'dash' | 'zero';
  /** Digits shown after the point; the stored value keeps all. */
  readonly shown: number;
  /** Digits that are stored too: the amounts were rounded when the table was printed. */
  readonly stored?: number;
}

/** Collects the cells of one sheet and makes a {@link Grid} of them. */
export class SheetBuilder {
  private readonly cells = new Map<string, GridCell>();
  private readonly merges: CellRange[] = [];

  constructor(
    private readonly name: string,
    private readonly style: AmountStyle,
  ) {}

  /** Writes a text. @param address A1 address */
  text(address: string, text: string): this {
    return this.put(address, text, text);
  }

  /** Writes a number that is no amount. */
  number(address: string, value: number): this {
    return this.put(address, value, String(value));
  }

  /** Writes texts side by side, from that column on; an empty one leaves its cell out. */
  texts(row: number, columns: string, texts: readonly string[]): this {
    [...columns].forEach((column, i) => {
      const text = texts[i];
      if (text) this.text(column + row, text);
    });
    return this;
  }

  /** Writes an amount of money. @param cents 分 */
  amount(address: string, cents: number): this {
    if (cents === 0 && this.style.zero === 'blank') return this;
    if (cents === 0 && this.style.zero === 'dash') return this.put(address, '—', '—');
    const exact = new Decimal(cents).div(100 * YUAN_PER[this.style.unit]);
    const value = this.style.stored === undefined ? exact : round(exact, this.style.stored, 'half-up');
    return this.put(
      address,
      value.toNumber(),
      grouped(round(value, this.style.shown, 'half-up').toFixed(this.style.shown)),
    );
  }

  /** Merges ranges, given as `A1:C2 D1:D2`. */
  merge(ranges: string): this {
    for (const range of ranges.split(' ')) {
      const r = parseRange(range);
      if (r) this.merges.push(r);
    }
    return this;
  }

  build(): Grid {
    const cells = [...this.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    const rows = cells.map((c) => c.row);
    const columns = cells.map((c) => c.column);
    const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
    const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
    const used =
      cells.length === 0
        ? null
        : { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
    return {
      name: this.name,
      visibility: 'visible',
      cells,
      used,
      merges: this.merges,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    };
  }

  private put(address: string, value: string | number, text: string): this {
    const at = parseAddress(address);
    if (!at) throw new RangeError(`Not a cell address: ${address}`);
    this.cells.set(address, { ...at, value, text });
    return this;
  }
}

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',');
