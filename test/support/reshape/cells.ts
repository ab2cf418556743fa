import { Decimal } from 'decimal.js';
import { addressOf } from '../../../src/budget/address';
import type { BudgetBook, BudgetTable } from '../../../src/budget/BudgetBook';
import type { Random } from '../../../src/generate/Random';
import { recognise } from '../../../src/recognise';
import type { Grid, GridCell } from '../../../src/workbook/Grid';
import { mapCells, withAllCells, type Reshape } from './edit';

/** Changes of how amounts are written: zeros, texts, units, formulas. */

const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;

/** The amount cells of a book by place, with their table. */
function amountsOf(book: BudgetBook): Map<string, BudgetTable> {
  const amounts = new Map<string, BudgetTable>();
  for (const t of [...book.tables, ...(book.beside ?? [])])
    for (const b of t.blocks)
      for (const r of b.rows)
        for (const c of r.cells) amounts.set(keyOf(c.place.sheet, c.place.row, c.place.column), t);
  return amounts;
}

const onAmounts =
  (change: (cell: GridCell, table: BudgetTable) => GridCell | null): Reshape =>
  (grids) => {
    const amounts = amountsOf(recognise(grids));
    return mapCells(grids, (c, g) => {
      const table = amounts.get(keyOf(g.name, c.row, c.column));
      return table ? change(c, table) : c;
    });
  };

/** Every amount cell without an amount gets that content; null leaves it blank. */
export const zerosAs =
  (zero: readonly [value: string | number, text: string] | null): Reshape =>
  (grids) => {
    const book = recognise(grids);
    const filled = grids.map((g): Grid => {
      const at = new Map(g.cells.map((c) => [keyOf(g.name, c.row, c.column), c]));
      for (const t of book.tables.filter((table) => table.sheet === g.name))
        for (const b of t.blocks)
          for (const r of b.rows)
            for (const c of r.cells) {
              if (!c.figure?.value.isZero()) continue;
              const key = keyOf(g.name, c.place.row, c.place.column);
              if (zero === null) at.delete(key);
              else at.set(key, { row: c.place.row, column: c.place.column, value: zero[0], text: zero[1] });
            }
      return withAllCells(g, [...at.values()]);
    });
    return filled;
  };

/** Amounts as texts with commas, in full-width digits now and then. */
export const amountsAsText = (random: Random): Reshape =>
  onAmounts((c) => {
    if (typeof c.value !== 'number') return c;
    const plain = c.value.toFixed(new Decimal(c.value).decimalPlaces());
    const text = random.chance(0.3)
      ? plain.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
      : plain.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, random.pick([',', '，']));
    return { ...c, value: text, text };
  });

/** All tables in the other unit of money. */
export const otherUnit: Reshape = (grids) => {
  const converted = onAmounts((c, table) => {
    if (typeof c.value !== 'number') return c;
    const value = new Decimal(c.value)
      .toSignificantDigits(15)
      .times(table.unit === '元' ? '0.0001' : 10_000)
      .toNumber();
    return { ...c, value, text: String(value) };
  })(grids);
  return mapCells(converted, (c) => {
    if (typeof c.value !== 'string' || !/单位[:：](万元|元)$/.test(c.value)) return c;
    const text = c.value.replace(/(万元|元)$/, (u) => (u === '元' ? '万元' : '元'));
    return { ...c, value: text, text };
  });
};

/** Amounts as formulas that add up their row of columns, with the result that stood there. */
export const columnTotalsAsFormulas: Reshape = (grids) => {
  const book = recognise(grids);
  const formulas = new Map<string, string>();
  for (const t of book.tables)
    for (const b of t.blocks)
      for (const r of b.rows)
        b.columns.forEach((total, i) => {
          const parts = b.columns.filter((c) => c.parent === total.column);
          if (parts.length === 0) return;
          formulas.set(
            keyOf(t.sheet, r.row, total.column),
            parts.map((p) => addressOf(r.row, p.column)).join('+'),
          );
          void i;
        });
  return mapCells(grids, (c, g) => {
    const formula = formulas.get(keyOf(g.name, c.row, c.column));
    return formula && typeof c.value === 'number' ? { ...c, formula } : c;
  });
};
