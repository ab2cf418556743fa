import type { BudgetRow, BudgetTable, Measure, TableBlock } from '../../budget/BudgetBook';
import { classCodeOf } from '../../budget/functionalClasses';
import { isUnder } from '../../budget/Subject';
import type { Collector } from './collect';
import { headingsOf } from './headings';
import { countsForSubject } from './rowKeys';
import { blockOf, columnLabel, columnOf, shortName, tableName } from './lookup';

/**
 * The rows of a table that together make up a 类: its own rows, or the topmost rows below it; of all units.
 */
export function rowsOfClass(block: TableBlock, code: string): readonly BudgetRow[] {
  const headings = headingsOf(block);
  const rows = block.rows.filter(
    (r) =>
      countsForSubject(block, r) &&
      !headings.has(r) &&
      r.code !== undefined &&
      (r.code === code || isUnder(r.code, code)),
  );
  const own = new Set(rows);
  const isBelowOwn = (row: BudgetRow): boolean => {
    const above = row.parent === undefined ? undefined : block.rows[row.parent];
    return above !== undefined && (own.has(above) || (headings.has(above) && isBelowOwn(above)));
  };
  return rows.filter((r) => !isBelowOwn(r));
}

/**
 * States that each 类 line of a summary equals its rows in a table by subject.
 * @param summaryMeasures the summary's columns, which are added up, and of the detail table the column to add up
 * @param comparison `at-least`: the summary covers more than the detail table
 * @returns false when one of the tables lacks the columns
 */
export function matchClassLines(
  collector: Collector,
  summary: BudgetTable,
  summaryMeasures: readonly Measure[],
  detail: BudgetTable,
  detailMeasures: readonly Measure[],
  comparison: 'equal' | 'at-least' = 'equal',
): boolean {
  const left = blockOf(summary, 'expenditure');
  const right = detail.blocks[0];
  const from = summaryMeasures.flatMap((m) => columnOf(left, m) ?? []);
  const at = columnOf(right, ...detailMeasures);
  if (!left || !right || from.length < summaryMeasures.length || at === undefined) return false;
  for (const row of left.rows) {
    if (row.line !== 'class') continue;
    const code = classCodeOf(row.name);
    const cells = from.map((c) => row.cells[c]);
    if (code === undefined) {
      if (cells.some((c) => c?.figure && !c.figure.value.isZero())) {
        collector.cannotTell('cannot-tell.unknown-class', { name: row.name, table: tableName(summary) }, [
          { place: row.labelPlace, role: 'cell' },
        ]);
      }
      continue;
    }
    const parts = rowsOfClass(right, code).map((r) => ({
      cell: r.cells[at],
      label: `${shortName(detail)} ${r.name}`,
    }));
    const [first, ...rest] = cells;
    collector.sum(
      { table: tableName(summary), row: row.label, column: columnLabel(left.columns[from[0]!]) },
      first,
      row.name,
      [
        ...parts,
        ...rest.map((cell, i) => ({
          cell,
          label: columnLabel(left.columns[from[i + 1]!]),
          weight: -1 as const,
        })),
      ],
      { comparison, samePrinted: parts.length === 1 && rest.length === 0 },
    );
  }
  return true;
}
