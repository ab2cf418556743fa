import type { BudgetRow, BudgetTable } from '../budget/BudgetBook';
import type { DraftRow } from './rows/newRow';
import { wordsOf } from './Words';

/**
 * Gives units the code that another table of the book prints beside their name, so that a unit is the same in all tables.
 * Of a department and its only unit under one name the longer code is the unit's; names with several codes get none.
 */
export function settleUnitCodes(tables: readonly BudgetTable[]): void {
  const codes = codesByName(tables);
  if (codes.size === 0) return;
  // Rows of one unit follow one another.
  let name: string | undefined;
  let code: string | undefined;
  eachRow(tables, (row) => {
    const own = row.unitCode === undefined ? unitOf(row) : undefined;
    if (own === undefined) return;
    if (own !== name) {
      name = own;
      code = codes.get(wordsOf(own).normal);
    }
    row.unitCode = code;
  });
}

function eachRow(tables: readonly BudgetTable[], visit: (row: DraftRow) => void): void {
  for (const { blocks } of tables)
    for (const { rows } of blocks) for (let i = 0; i < rows.length; i++) visit(rows[i]!);
}

const unitOf = (row: BudgetRow): string | undefined => (row.kind === 'unit' ? row.label : row.unitName);

function codesByName(tables: readonly BudgetTable[]): Map<string, string> {
  const all = new Map<string, Set<string>>();
  let name: string | undefined;
  let code: string | undefined;
  eachRow(tables, (row) => {
    const own = row.unitCode === undefined ? undefined : unitOf(row);
    if (row.unitCode === undefined || !own || (own === name && row.unitCode === code)) return;
    name = own;
    code = row.unitCode;
    const { normal } = wordsOf(name);
    const known = all.get(normal);
    if (known) known.add(code);
    else all.set(normal, new Set([code]));
  });
  const codes = new Map<string, string>();
  for (const [name, set] of all) {
    const longest = [...set].sort((a, b) => b.length - a.length);
    if (longest[1] === undefined || longest[0]!.startsWith(longest[1])) codes.set(name, longest[0]!);
  }
  return codes;
}
