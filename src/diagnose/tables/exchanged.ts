import type { BudgetTable } from '../../budget/BudgetBook';
import type { Hypothesis } from './Hypothesis';
import { blocksOf, withValue, type Changes, type TableCells } from './TableCells';
import type { Figure } from '../../budget/Figure';
import type { AmountCell } from '../../budget/BudgetBook';

/** Rows in dispute that are tried against each other; of more, an exchange of two is not the matter. */
const MOST_ROWS = 24;
/** Rows of a table whose columns are tried against each other. */
const MOST_LONG = 600;

/** Two columns with their figures exchanged: pasted in the wrong order, or under each other's heading. */
export function* exchangedColumns(cells: TableCells, table: BudgetTable): Generator<Hypothesis> {
  for (const { block } of blocksOf(table)) {
    const { columns, rows } = block;
    if (rows.length > MOST_LONG) continue;
    const disputed = columns.map((_, c) => c).filter((c) => rows.some((r) => cells.isDisputed(r.cells[c])));
    for (const [n, a] of disputed.entries())
      for (const b of disputed.slice(n + 1)) {
        const changes = exchange(
          cells,
          rows.map((r) => [r.cells[a], r.cells[b]]),
        );
        yield { what: 'columns-exchanged', table, changes };
      }
  }
}

/** Two rows with their figures exchanged. */
export function* exchangedRows(cells: TableCells, table: BudgetTable): Generator<Hypothesis> {
  for (const { block } of blocksOf(table)) {
    const disputed = block.rows.filter((r) => r.cells.some((c) => cells.isDisputed(c)));
    if (disputed.length > MOST_ROWS) continue;
    for (const [n, a] of disputed.entries())
      for (const b of disputed.slice(n + 1)) {
        const changes = exchange(
          cells,
          a.cells.map((cell, c) => [cell, b.cells[c]]),
        );
        yield { what: 'rows-exchanged', table, changes };
      }
  }
}

function exchange(
  cells: TableCells,
  pairs: readonly (readonly [AmountCell | undefined, AmountCell | undefined])[],
): Changes {
  const changes = new Map<number, Figure>();
  for (const [p, q] of pairs) {
    const [x, y] = [cells.idOf(p), cells.idOf(q)];
    if (x === undefined || y === undefined) continue;
    const [f, g] = [cells.system.unknown(x).figure, cells.system.unknown(y).figure];
    if (f.value.equals(g.value)) continue;
    changes.set(x, withValue(f, g.value));
    changes.set(y, withValue(g, f.value));
  }
  return changes;
}
