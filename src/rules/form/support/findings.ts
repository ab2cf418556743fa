import type { AmountCell } from '../../../budget/BudgetBook';
import type { CannotTell, Finding, FindingPlace, Message, Severity } from '../../../budget/Finding';
import type { CellPlace } from '../../../budget/Place';
import type { RuleMeta } from '../../Rule';

const inCells = (places: readonly CellPlace[]): readonly FindingPlace[] =>
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

/** Whether a cell holds a figure other than zero. */
export const hasAmount = (cell: AmountCell): boolean => cell.figure !== null && !cell.figure.value.isZero();
