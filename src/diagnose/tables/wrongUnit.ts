import type { BudgetTable } from '../../budget/BudgetBook';
import type { Figure } from '../../budget/Figure';
import type { Hypothesis } from './Hypothesis';
import { blocksOf, withValue, type TableCells } from './TableCells';

/** A table, or one of its columns, with amounts in 元 where its unit says 万元, or the other way round. */
export function* wrongUnit(cells: TableCells, table: BudgetTable): Generator<Hypothesis> {
  const columns = blocksOf(table).flatMap(({ block }) =>
    block.columns.map((_, c) => block.rows.map((r) => r.cells[c])),
  );
  const sets = columns.length > 1 ? [columns.flat(), ...columns] : columns;
  for (const set of sets) {
    if (!set.some((cell) => cells.isDisputed(cell))) continue;
    for (const factor of ['0.0001', '10000']) {
      const changes = new Map<number, Figure>();
      for (const cell of set) {
        const x = cells.idOf(cell);
        const figure = x === undefined ? undefined : cells.system.unknown(x).figure;
        if (figure && !figure.value.isZero()) changes.set(x!, withValue(figure, figure.value.times(factor)));
      }
      yield { what: 'unit', table, changes };
    }
  }
}
