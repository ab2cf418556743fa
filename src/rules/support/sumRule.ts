import type { BudgetBook, BudgetRow, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { RelationOutcome } from '../Rule';
import { Collector, isNonZero } from './collect';
import { childrenByParent, columnLabel, tableName } from './lookup';

/**
 * States parent row = Σ of its child rows, for every amount column, wherever the parent is of the kind asked for.
 * `其中：` lines are parts that may leave others out, so the parent is at least their sum.
 * @param isParent which parent rows the rule speaks of
 */
export function sumOfRows(
  rule: string,
  book: BudgetBook,
  isParent: (row: BudgetRow, table: BudgetTable) => boolean,
): RelationOutcome {
  const collector = new Collector(rule);
  for (const table of book.tables) {
    for (const block of table.blocks) {
      const children = liftHeadings(block, childrenByParent(block));
      const indexOf = new Map(block.rows.map((r, i) => [r, i]));
      block.rows.forEach((parent, index) => {
        const rows = children.get(index);
        if (!rows || rows.length === 0 || !isParent(parent, table)) return;
        block.columns.forEach((column, c) => {
          const subject = { table: tableName(table), row: parent.label, column: columnLabel(column) };
          const parts = (of: readonly BudgetRow[]) =>
            of.map((r) => ({ cell: r.cells[c], label: r.name || r.label }));
          const full = rows.filter((r) => !r.ofWhich);
          const partial = rows.filter((r) => r.ofWhich);
          // One leaf alone prints the very number of the row it is summed into.
          const amounts = full.filter((r) => isNonZero(r.cells[c]?.figure));
          const samePrinted =
            amounts.length === 0 || (amounts.length === 1 && !children.has(indexOf.get(amounts[0]!)!));
          if (full.length > 0) {
            collector.sum(subject, parent.cells[c], parent.name || parent.label, parts(full), {
              samePrinted,
            });
          }
          if (partial.length > 0) {
            collector.sum(subject, parent.cells[c], parent.name || parent.label, parts(partial), {
              comparison: 'at-least',
            });
          }
        });
      });
    }
  }
  return collector.outcome;
}

/**
 * Some tables print 类 and 款 rows as headings, without any amount; their children are then summed into the row above.
 * A level is a heading when none of its rows that have children shows an amount.
 */
function liftHeadings(
  block: TableBlock,
  children: ReadonlyMap<number, readonly BudgetRow[]>,
): ReadonlyMap<number, readonly BudgetRow[]> {
  const amounts = new Map<number, boolean>();
  block.rows.forEach((row, index) => {
    if (row.kind !== 'subject' || !children.has(index)) return;
    const shown = row.cells.some((c) => c.state !== 'blank');
    amounts.set(row.level, (amounts.get(row.level) ?? false) || shown);
  });
  const isHeading = (index: number): boolean => {
    const row = block.rows[index]!;
    return row.kind === 'subject' && children.has(index) && amounts.get(row.level) === false;
  };
  if (![...amounts.values()].includes(false)) return children;
  const indexOf = new Map(block.rows.map((r, i) => [r, i]));
  const lift = (row: BudgetRow): readonly BudgetRow[] => {
    const index = indexOf.get(row)!;
    return isHeading(index) ? (children.get(index) ?? []).flatMap(lift) : [row];
  };
  return new Map(
    [...children].filter(([index]) => !isHeading(index)).map(([index, rows]) => [index, rows.flatMap(lift)]),
  );
}
