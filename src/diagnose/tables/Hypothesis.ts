import type { BudgetTable } from '../../budget/BudgetBook';
import type { TableFaultKind } from '../Diagnosis';
import type { System } from '../System';
import type { Changes } from './TableCells';

/** What may be wrong with a whole table: if so, these changes set it right. */
export interface Hypothesis {
  readonly what: TableFaultKind;
  readonly table: BudgetTable;
  /** Tables that the fault shows against. */
  readonly others?: readonly string[];
  readonly changes: Changes;
  /** Instead of changes: the cells concerned, where the relations leave their right values open, and what they explain. */
  readonly open?: { readonly cells: readonly number[]; readonly disputes: readonly number[] };
}

export interface Tested {
  readonly hypothesis: Hypothesis;
  readonly healed: readonly number[];
}

/** Fewer relations healed than this can be explained by a few cells as well; a unit shows in a single total. */
const FEWEST_HEALED: Readonly<Record<TableFaultKind, number>> = {
  unit: 1,
  'columns-exchanged': 2,
  'rows-exchanged': 2,
  'rows-shifted': 3,
  'last-year': 3,
  'table-stale': 3,
};
/** Two figures interchanged are two figures, and no rows or columns. */
const FEWEST_CHANGED: Readonly<Record<TableFaultKind, number>> = {
  unit: 2,
  'columns-exchanged': 4,
  'rows-exchanged': 4,
  'rows-shifted': 3,
  'last-year': 3,
  'table-stale': 3,
};
/** Of the violated relations that the cells take part in, so many may have reasons of their own. */
const MOST_LEFT = 0.2;

/** Makes the changes and lets the judge decide: nothing that held may break, and nearly all that did not must hold. */
export function test(system: System, hypothesis: Hypothesis): Tested | null {
  const { open } = hypothesis;
  if (open)
    return open.disputes.length < FEWEST_HEALED[hypothesis.what]
      ? null
      : { hypothesis, healed: open.disputes };
  if (hypothesis.changes.size < FEWEST_CHANGED[hypothesis.what]) return null;
  const outcome = system.tryOut(hypothesis.changes);
  if (!outcome) return null;
  const { healed, left } = outcome;
  return healed.length < FEWEST_HEALED[hypothesis.what] || left.length > healed.length * MOST_LEFT
    ? null
    : { hypothesis, healed };
}
