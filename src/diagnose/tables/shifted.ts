import type { AmountCell, BudgetTable } from '../../budget/BudgetBook';
import type { Figure } from '../../budget/Figure';
import { solve } from '../solve';
import type { Hypothesis } from './Hypothesis';
import { blocksOf, withValue, type TableCells } from './TableCells';

/** A run of figures that stands some rows too low or too high, in one column or in all: pasted in the wrong place. */
export function* shiftedRows(cells: TableCells, table: BudgetTable): Generator<Hypothesis> {
  for (const { block } of blocksOf(table)) {
    const { rows, columns } = block;
    const every = columns.map((_, c) => c);
    const sets = columns.length > 1 ? [...every.map((c) => [c]), every] : [every];
    for (const set of sets) {
      const disputed = rows.flatMap((r, i) => (set.some((c) => cells.isDisputed(r.cells[c])) ? [i] : []));
      const [first, last] = [disputed[0], disputed.at(-1)];
      if (first === undefined || last === undefined || last - first < 2) continue;
      for (const [from, to] of windows(first, last, rows.length))
        for (const step of [1, -1] as const)
          yield shifted(
            cells,
            table,
            set.map((c) => rows.slice(from, to + 1).map((r) => r.cells[c])),
            step,
          );
    }
  }
}

/** Where the run may begin and end: a row that happens to agree, or a total that does not change, hides the ends. */
function* windows(first: number, last: number, count: number): Generator<readonly [number, number]> {
  for (const from of [first, first - 1, first + 1, first + 2])
    for (const to of [last, last + 1, last - 1])
      if (from >= 0 && to < count && to - from >= 2) yield [from, to];
}

/**
 * The figures moved back by one row within a window, column by column. The one that the run had pushed out follows from the
 * relations, or stands there already.
 * @param step 1: the run stands a row too low, −1: too high
 */
function shifted(
  cells: TableCells,
  table: BudgetTable,
  lines: readonly (readonly (AmountCell | undefined)[])[],
  step: 1 | -1,
): Hypothesis {
  const changes = new Map<number, Figure>();
  const ends: number[] = [];
  for (const line of lines) {
    const ids = line.flatMap((cell) => cells.idOf(cell) ?? []);
    const ordered = step === 1 ? ids : [...ids].reverse();
    ordered.forEach((x, i) => {
      const next = ordered[i + 1];
      if (next === undefined) ends.push(x);
      else {
        const { figure } = cells.system.unknown(x);
        const { value } = cells.system.unknown(next).figure;
        if (!figure.value.equals(value)) changes.set(x, withValue(figure, value));
      }
    });
  }
  if (changes.size > 1) {
    const after = cells.system.corrected(changes);
    for (const x of ends) {
      const solution = solve(after, [x]);
      const change = solution.feasible ? solution.changes[0] : undefined;
      const { figure } = cells.system.unknown(x);
      if (change && !change.isZero()) changes.set(x, withValue(figure, figure.value.plus(change)));
    }
  }
  return { what: 'rows-shifted', table, changes };
}
