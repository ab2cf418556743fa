import type { BudgetTable } from '../budget/BudgetBook';
import type { Coverage, CoveredCell } from '../diagnose/coverage';
import { addressOfPlace } from '../budget/Place';
import { indented } from './lines';
import { tableName } from './tables';
import { say, type Translate } from './translate';
import { cellList } from './words';

/** How well the relations watch each table, and the cells that none watches, with the reason. */
export function coverageText(tables: readonly BudgetTable[], coverage: Coverage, t: Translate): string {
  const { cells, watched, amounts } = coverage;
  const lines = tables.flatMap((table) =>
    tableLines(
      table,
      cells.filter((c) => c.table === table),
      t,
    ),
  );
  const summary = say(t, 'coverage.summary', {
    cells: cells.length,
    watched,
    percent: percentOf(watched, cells.length),
    amounts: amounts.all,
    amountsWatched: amounts.watched,
    amountsPercent: percentOf(amounts.watched, amounts.all),
  });
  return `${[...lines, summary].join('\n')}\n`;
}

const percentOf = (part: number, whole: number): number => (whole === 0 ? 100 : (part / whole) * 100);

function tableLines(table: BudgetTable, cells: readonly CoveredCell[], t: Translate): readonly string[] {
  const name = tableName(table);
  if (cells.length === 0) return [say(t, 'coverage.table-empty', { table: name })];
  const counts = cells.map((c) => c.watchers);
  const head = say(t, 'coverage.table', {
    table: name,
    cells: cells.length,
    watched: counts.filter((n) => n > 0).length,
    least: Math.min(...counts),
    most: Math.max(...counts),
  });
  const reasons = [...new Set(cells.flatMap((c) => c.reason ?? []))];
  const unwatched = reasons.map((reason) => {
    const places = cells
      .filter((c) => c.reason === reason)
      .map((c) => ({ place: c.cell.place, role: 'cell' as const }));
    return say(t, 'coverage.unwatched', {
      reason: `coverage.${reason}`,
      cells: cellList({ places }, t, Infinity),
    });
  });
  return [head, ...indented(unwatched)];
}

/** The same for programs: every amount cell with its number of relations. */
export const coverageJson = (file: string, coverage: Coverage): string =>
  `${JSON.stringify(
    {
      version: 1,
      file,
      watched: coverage.watched,
      amounts: coverage.amounts,
      cells: coverage.cells.map((c) => ({
        sheet: c.cell.place.sheet,
        address: addressOfPlace(c.cell.place),
        relations: c.watchers,
        bounds: c.bounds,
        reason: c.reason,
      })),
    },
    null,
    2,
  )}\n`;
