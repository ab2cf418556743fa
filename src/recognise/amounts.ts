import { Decimal } from 'decimal.js';
import type { AmountCell, BudgetRow, TableBlock } from '../budget/BudgetBook';
import { EXACT, written, type Figure } from '../budget/Figure';
import { cellPlace } from '../budget/Place';
import { fromDouble, readNumber } from '../budget/readNumber';
import { decimalsOf } from '../budget/rounding';
import type { MoneyUnit } from '../budget/Unit';
import { textOf, type SheetView } from './SheetView';

const ZERO = new Decimal(0);

/** Reads one amount cell. Its precision is set later, when the table's is known. */
export function readAmount(view: SheetView, row: number, column: number, unit: MoneyUnit): AmountCell {
  const place = cellPlace(view.grid.name, row, column);
  const hidden = view.grid.hiddenRows.has(row) || view.grid.hiddenColumns.has(column);
  const cell = view.at(row, column);
  const figure = (value: Decimal, origin: Figure['origin'], decimals?: number): Figure => ({
    value,
    unit,
    precision: decimals === undefined ? EXACT : written(decimals),
    origin,
    place,
  });
  if (!cell) return { place, state: 'blank', figure: figure(ZERO, 'blank'), text: '', hidden };

  const text = textOf(cell);
  const shared = { place, text, hidden, ...(cell.formula === undefined ? {} : { formula: cell.formula }) };
  if (cell.error) return { ...shared, state: 'error', figure: null };
  // A formula saved without its result: the amount is not known, and certainly not zero.
  if (cell.value === null) return { ...shared, state: 'blank', figure: null };
  const origin = cell.formula === undefined ? 'typed' : 'formula';
  if (typeof cell.value === 'number') {
    const value = fromDouble(cell.value);
    return { ...shared, state: 'number', figure: figure(value, origin, decimalsPrinted(value, text)) };
  }
  if (typeof cell.value === 'boolean') return { ...shared, state: 'not-a-number', figure: null };
  const read = readNumber(text);
  switch (read.kind) {
    case 'number':
      return { ...shared, state: 'text-number', figure: figure(read.value, origin, read.decimals) };
    case 'not-a-number':
      return { ...shared, state: 'not-a-number', figure: null };
    default:
      return { ...shared, state: read.kind, figure: figure(ZERO, 'blank') };
  }
}

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
 */
export function withPrecision(blocks: readonly TableBlock[]): TableBlock[] {
  const decimals = printedDecimals(blocks);
  const cell = (c: AmountCell): AmountCell =>
    c.figure && c.figure.precision.kind === 'written'
      ? { ...c, figure: { ...c.figure, precision: written(Math.max(decimals, c.figure.precision.decimals)) } }
      : c;
  const row = (r: BudgetRow): BudgetRow => ({ ...r, cells: r.cells.map(cell) });
  return blocks.map((b) => ({ ...b, rows: b.rows.map(row) }));
}

function printedDecimals(blocks: readonly TableBlock[]): number {
  const values = new Map<number, Set<string>>();
  for (const block of blocks) {
    for (const row of block.rows) {
      for (const { figure } of row.cells) {
        if (!figure || figure.value.isZero()) continue;
        const d = decimalsOf(figure.value);
        const seen = values.get(d);
        if (seen) seen.add(figure.value.abs().toString());
        else values.set(d, new Set([figure.value.abs().toString()]));
      }
    }
  }
  const shared = [...values].filter(([, seen]) => seen.size >= 2).map(([d]) => d);
  return Math.max(0, ...shared);
}
