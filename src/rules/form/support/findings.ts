import type { AmountCell, BudgetRow, BudgetTable, TableBlock } from '../../../budget/BudgetBook';
import type { CannotTell, Finding, FindingPlace, Message, Severity } from '../../../budget/Finding';
import { oncePer } from '../../../budget/oncePer';
import type { CellPlace } from '../../../budget/Place';
import type { RuleMeta } from '../../Rule';

export const inCells = (places: readonly CellPlace[]): readonly FindingPlace[] =>
  places.map((place) => ({ place, role: 'cell' }));

/** A finding of a form rule. @param severity where it differs from the rule's own */
export const formFinding = (
  meta: RuleMeta,
  message: Message,
  places: readonly CellPlace[],
  severity: Severity = meta.severity,
): Finding => ({ rule: meta.id, severity, verdict: 'form', message, places: inCells(places) });

export const cannotTell = (
  meta: RuleMeta,
  reason: Message,
  places: readonly CellPlace[] = [],
): CannotTell => ({
  rule: meta.id,
  reason,
  places: inCells(places),
});

/** One amount cell with where it belongs. */
export interface LocatedCell {
  readonly cell: AmountCell;
  readonly row: BudgetRow;
  readonly block: TableBlock;
}

/** Every amount cell of a table, block by block, row by row. Gathered once per table, as most rules walk through them. */
export const amountCells = oncePer((table: BudgetTable): readonly LocatedCell[] => {
  const cells: LocatedCell[] = [];
  for (const block of table.blocks) {
    for (const row of block.rows) for (const cell of row.cells) cells.push({ cell, row, block });
  }
  return cells;
});

/** Whether a cell holds a figure other than zero. */
export const hasAmount = (cell: AmountCell): boolean => cell.figure !== null && !cell.figure.value.isZero();
