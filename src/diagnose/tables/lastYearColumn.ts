import type { Decimal } from 'decimal.js';
import type { AmountCell, BudgetRow, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { Figure } from '../../budget/Figure';
import { placeKey } from '../../budget/Place';
import type { LastYear } from '../neighbours';
import type { Hypothesis } from './Hypothesis';
import { blocksOf, withValue, type TableCells } from './TableCells';

const FEWEST_CELLS = 3;
/** Of a column's amounts, so many must be last year's. */
const MOSTLY = 0.8;
/** Rounds in which one cell follows from others that are already set right. */
const ROUNDS = 4;

/** A column that still holds last year's figures, by last year's book or by the column of last year's beside it. */
export function* lastYearColumn(
  cells: TableCells,
  table: BudgetTable,
  lastYear: LastYear | undefined,
): Generator<Hypothesis> {
  for (const { block } of blocksOf(table)) {
    for (const [c, column] of block.columns.entries()) {
      if (column.measure === 'prior-year') continue;
      const all = block.rows.flatMap((row) => {
        const cell = row.cells[c];
        return cell?.figure && !cell.figure.value.isZero() ? [{ row, cell }] : [];
      });
      const last = all.filter(({ row, cell }) =>
        lastOf(block, row, cell, lastYear)?.equals(cell.figure!.value),
      );
      if (last.length < Math.max(FEWEST_CELLS, all.length * MOSTLY)) continue;
      const open = block.rows.map((r) => r.cells[c]).filter((cell) => cells.isDisputed(cell));
      const changes = followed(
        cells,
        open.flatMap((cell) => cells.idOf(cell) ?? []),
      );
      yield { what: 'last-year', table, changes };
    }
  }
}

function lastOf(
  { columns }: TableBlock,
  { cells }: BudgetRow,
  { place }: AmountCell,
  lastYear: LastYear | undefined,
): Decimal | undefined {
  const beside = columns.findIndex((c) => c.measure === 'prior-year');
  return lastYear?.get(placeKey(place)) ?? (beside < 0 ? undefined : cells[beside]?.figure?.value);
}

/** What some cells must be, each from a relation in which no other of them is left open. */
function followed({ system }: TableCells, ids: readonly number[]): ReadonlyMap<number, Figure> {
  const changes = new Map<number, Figure>();
  const open = new Set(ids);
  for (let round = 0; round < ROUNDS && open.size > 0; round++) {
    const after = system.corrected(changes);
    const before = open.size;
    const set = new Set<number>();
    for (const e of new Set([...open].flatMap((x) => system.unknown(x).mentions))) {
      const named = after.namedIn(e);
      // What was set in this round is not yet in place.
      if (named.some((y) => set.has(y))) continue;
      const [x, ...more] = named.filter((y) => open.has(y));
      const { residual, high } = after.equation(e);
      const by = x === undefined ? undefined : after.coefficient(e, x);
      if (x === undefined || more.length > 0 || high === null || !by) continue;
      const { figure } = system.unknown(x);
      if (!residual.isZero()) changes.set(x, withValue(figure, figure.value.minus(residual.div(by))));
      open.delete(x);
      set.add(x);
    }
    if (open.size === before) break;
  }
  return changes;
}
