import type { BudgetRow } from '../../../budget/BudgetBook';

/**
 * One string per budget unit within a block. The unit's own row tells units apart that share a name
 * (a department and its only unit); where no row stands, its code or name does.
 */
export function unitKey(rows: readonly BudgetRow[], row: BudgetRow): string {
  let at = row.parent;
  while (at !== undefined) {
    const above = rows[at];
    if (above?.kind === 'unit') return `row ${at}`;
    at = above?.parent;
  }
  return row.unitCode ?? row.unitName ?? '';
}
