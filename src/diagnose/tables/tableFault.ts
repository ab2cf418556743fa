import type { BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import type { LastYear } from '../neighbours';
import type { System } from '../System';
import { exchangedColumns, exchangedRows } from './exchanged';
import { test, type Hypothesis, type Tested } from './Hypothesis';
import { lastYearColumn } from './lastYearColumn';
import { shiftedRows } from './shifted';
import { staleTable } from './stale';
import { TableCells } from './TableCells';
import { wrongUnit } from './wrongUnit';

/** Hypotheses of one kind that are tried in one call: the work is bounded by counts. */
const MOST_TRIED = 120;

/**
 * The fault of a whole table that heals the most relations without breaking any; null where there is none. Of equals the
 * simplest counts: a unit, two columns, two rows, a run of rows, a table that was not updated.
 * @param guesses faults count too that can't be proved: where nothing better explains what is found
 */
export function tableFault(
  system: System,
  book: BudgetBook,
  lastYear: LastYear | undefined,
  guesses: boolean,
): Tested | null {
  const cells = new TableCells(system, book);
  const disputed = book.tables.filter((t) =>
    t.blocks.some((b) => b.rows.some((r) => r.cells.some((c) => cells.isDisputed(c)))),
  );
  let best: Tested | null = null;
  const kinds: ((table: BudgetTable) => Iterable<Hypothesis>)[] = [
    (table) => wrongUnit(cells, table),
    (table) => exchangedColumns(cells, table),
    (table) => exchangedRows(cells, table),
    (table) => shiftedRows(cells, table),
    (table) => lastYearColumn(cells, table, lastYear),
    (table) => staleTable(cells, table, tableName, lastYear),
  ];
  for (const kind of kinds) {
    let tried = 0;
    for (const table of disputed)
      for (const hypothesis of kind(table)) {
        if (hypothesis.what !== 'table-stale' && ++tried > MOST_TRIED) break;
        if (hypothesis.open && !guesses) continue;
        const tested = test(system, hypothesis);
        if (tested && isBetter(tested, best)) best = tested;
      }
  }
  return best;
}

/** What is proved before what is not; more relations healed, or as many with fewer cells changed. */
const isBetter = (a: Tested, b: Tested | null): boolean =>
  b === null ||
  (!a.hypothesis.open && b.hypothesis.open !== undefined) ||
  (!a.hypothesis.open === !b.hypothesis.open && healsMore(a, b));

const healsMore = (a: Tested, b: Tested): boolean =>
  a.healed.length > b.healed.length ||
  (a.healed.length === b.healed.length && a.hypothesis.changes.size < b.hypothesis.changes.size);

/** As people call a table: by its number where it has one. */
export const tableName = ({ number, title }: BudgetTable): string =>
  number === undefined ? title : `表${number}`;
