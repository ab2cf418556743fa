import type { BudgetTable } from '../budget/BudgetBook';
import { normalName } from '../budget/names';

/**
 * Gives units the code that another table of the book prints beside their name, so that a unit is the same in all tables.
 * Of a department and its only unit under one name the longer code is the unit's; names with several codes get none.
 */
export function withUnitCodes(tables: readonly BudgetTable[]): readonly BudgetTable[] {
  const codes = codesByName(tables);
  if (codes.size === 0) return tables;
  return tables.map((table) => ({
    ...table,
    blocks: table.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => {
        if (row.unitCode !== undefined) return row;
        const name = row.kind === 'unit' ? row.label : row.unitName;
        const code = name === undefined ? undefined : codes.get(normalName(name));
        return code === undefined ? row : { ...row, unitCode: code };
      }),
    })),
  }));
}

function codesByName(tables: readonly BudgetTable[]): Map<string, string> {
  const all = new Map<string, Set<string>>();
  for (const { blocks } of tables) {
    for (const { rows } of blocks) {
      for (const row of rows) {
        const name = row.kind === 'unit' ? row.label : row.unitName;
        if (row.unitCode === undefined || !name) continue;
        const known = all.get(normalName(name));
        if (known) known.add(row.unitCode);
        else all.set(normalName(name), new Set([row.unitCode]));
      }
    }
  }
  const codes = new Map<string, string>();
  for (const [name, set] of all) {
    const longest = [...set].sort((a, b) => b.length - a.length);
    if (longest[1] === undefined || longest[0]!.startsWith(longest[1])) codes.set(name, longest[0]!);
  }
  return codes;
}
