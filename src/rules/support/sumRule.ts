import type { AmountColumn, BudgetBook, BudgetRow, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { RelationOutcome } from '../Rule';
import { Collector, isNonZero } from './collect';
import { headingsOf } from './headings';
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
      const name = tableName(table);
      const labels = block.columns.map(columnLabel);
      const unknown = new Set(block.columns.flatMap((column, c) => (isUnknown(block, column) ? [c] : [])));
      let asked = false;
      block.rows.forEach((parent, index) => {
        const rows = children.get(index);
        if (!rows || rows.length === 0 || !isParent(parent, table)) return;
        asked = true;
        const full = rows.filter((r) => !r.ofWhich);
        const partial = rows.filter((r) => r.ofWhich);
        block.columns.forEach((column, c) => {
          // Last year's total may count what this year's rows no longer list; so may the change.
          if (unknown.has(c) || column.measure === 'change') return;
          const last = column.measure === 'prior-year';
          const subject = { table: name, row: parent.label, column: labels[c]! };
          const parts = (of: readonly BudgetRow[]) =>
            of.map((r) => ({ cell: r.cells[c], label: r.name || r.label }));
          // One leaf alone prints the very number of the row it is summed into.
          const amounts = full.filter((r) => isNonZero(r.cells[c]?.figure));
          const samePrinted =
            amounts.length === 0 || (amounts.length === 1 && !children.has(indexOf.get(amounts[0]!)!));
          if (full.length > 0 && isLeftBlank(parent, full, c)) {
            collector.cannotTell('cannot-tell.blank-parts', { table: name, row: parent.label }, [
              { place: parent.cells[c]!.place, role: 'cell' },
            ]);
          } else if (full.length > 0) {
            collector.sum(
              subject,
              parent.cells[c],
              parent.name || parent.label,
              parts(full),
              last ? { comparison: 'at-least' } : { samePrinted },
            );
          }
          if (partial.length > 0) {
            collector.sum(subject, parent.cells[c], parent.name || parent.label, parts(partial), {
              comparison: 'at-least',
            });
          }
        });
      });
      if (!asked) continue;
      for (const c of unknown) {
        if (!holdsAmounts(block, c)) continue;
        collector.cannotTell('cannot-tell.unknown-column', {
          table: name,
          column: labels[c]!,
        });
      }
    }
  }
  return collector.outcome;
}

/** A template's lines below a line, none of them filled in. */
const isLeftBlank = (parent: BudgetRow, parts: readonly BudgetRow[], c: number): boolean =>
  parent.kind === 'line' &&
  isNonZero(parent.cells[c]?.figure) &&
  parts.every((r) => r.cells[c]?.state === 'blank' && r.cells[c].figure !== null);

/** The children of each row, where headings without amounts pass theirs up. */
function liftHeadings(
  block: TableBlock,
  children: ReadonlyMap<number, readonly BudgetRow[]>,
): ReadonlyMap<number, readonly BudgetRow[]> {
  const headings = headingsOf(block);
  if (headings.size === 0) return children;
  const indexOf = new Map(block.rows.map((r, i) => [r, i]));
  const lift = (row: BudgetRow): readonly BudgetRow[] =>
    headings.has(row) ? (children.get(indexOf.get(row)!) ?? []).flatMap(lift) : [row];
  return new Map(
    [...children]
      .filter(([index]) => !headings.has(block.rows[index]!))
      .map(([index, rows]) => [index, rows.flatMap(lift)]),
  );
}

/** A column of unknown heading that is part of no sum: it may count heads or metres. */
const isUnknown = (block: TableBlock, column: AmountColumn): boolean =>
  column.measure === 'other' &&
  column.parent === undefined &&
  !block.columns.some((c) => c.parent === column.column);

const holdsAmounts = (block: TableBlock, c: number): boolean =>
  block.rows.some((r) => isNonZero(r.cells[c]?.figure));
