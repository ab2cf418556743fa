import { convertValue } from '../budget/Amount';
import type { AmountCell, AmountColumn, BudgetBook, BudgetRow, BudgetTable } from '../budget/BudgetBook';
import { normalName } from '../budget/names';
import { placeKey } from '../budget/Place';
import { tablesRead } from '../budget/tablesRead';
import type { MoneyUnit } from '../budget/Unit';
import type { Decimal } from 'decimal.js';
import type { LastYear } from './neighbours';

/**
 * What last year's book has in the cells of this year's: same kind of table, same row (unit, code, name), same column.
 * @returns by place of this year's cell, in this year's unit of money; cells without a counterpart are left out
 */
export function lastYearValues(book: BudgetBook, prior: BudgetBook): LastYear {
  const known = new Map<string, { value: Decimal; unit: MoneyUnit }>();
  for (const { key, cell, table } of keyedCells(prior)) {
    if (cell.figure && !known.has(key)) known.set(key, { value: cell.figure.value, unit: table.unit });
  }
  const values = new Map<string, Decimal>();
  for (const { key, cell, table } of keyedCells(book)) {
    const last = known.get(key);
    if (last) values.set(placeKey(cell.place), convertValue(last.value, last.unit, table.unit));
  }
  return values;
}

interface KeyedCell {
  readonly key: string;
  readonly cell: AmountCell;
  readonly table: BudgetTable;
}

function* keyedCells(book: BudgetBook): Generator<KeyedCell> {
  for (const table of tablesRead(book)) {
    const kind = table.kind === 'beside' ? normalName(table.title).replace(/\d/g, '') : table.kind;
    for (const block of table.blocks) {
      const columns = block.columns.map((c) => `${kind}|${block.side}|${columnKey(c)}|`);
      for (const row of block.rows) {
        const key = rowKey(row);
        for (const [i, cell] of row.cells.entries()) yield { key: `${columns[i] ?? i}${key}`, cell, table };
      }
    }
  }
}

const rowKey = (r: BudgetRow): string =>
  `${r.kind}|${r.unitCode ?? r.unitName ?? ''}|${r.code ?? ''}|${normalName(r.name)}|${r.level}`;

/** Headers name the year; the measure and the texts without digits say the rest. */
const columnKey = (c: AmountColumn): string =>
  `${c.measure}|${normalName(c.path.join('/')).replace(/\d/g, '')}`;
