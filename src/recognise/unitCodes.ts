import type { BudgetRow } from '../budget/BudgetBook';
import type { DraftRow } from './rows/newRow';
import { wordsOf } from './Words';

/**
 * Gives units the code that another table of the book prints beside their name, so that a unit is the same in all tables.
 * Of a department and its only unit under one name the longer code is the unit's; names with several codes get none.
 * @param rows the rows of all tables
 */
export function settleUnitCodes(rows: readonly DraftRow[]): void {
  const codes = codesByName(rows);
  if (codes.size === 0) return;
  for (const row of rows) {
    if (row.unitCode !== undefined) continue;
    const name = unitOf(row);
    if (name !== undefined) row.unitCode = codes.get(wordsOf(name).normal);
  }
}

const unitOf = (row: BudgetRow): string | undefined => (row.kind === 'unit' ? row.label : row.unitName);

function codesByName(rows: readonly BudgetRow[]): Map<string, string> {
  const all = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.unitCode === undefined) continue;
    const name = unitOf(row);
    if (!name) continue;
    const { normal } = wordsOf(name);
    const known = all.get(normal);
    if (known) known.add(row.unitCode);
    else all.set(normal, new Set([row.unitCode]));
  }
  const codes = new Map<string, string>();
  for (const [name, set] of all) {
    const longest = [...set].sort((a, b) => b.length - a.length);
    if (longest[1] === undefined || longest[0]!.startsWith(longest[1])) codes.set(name, longest[0]!);
  }
  return codes;
}
