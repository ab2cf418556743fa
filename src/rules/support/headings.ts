import type { BudgetRow, TableBlock } from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';

/**
 * Rows of units and subjects that are printed as headings, without any amount; what stands below them is summed into the
 * row above. A level is one of headings when none of its rows that have children shows an amount.
 */
export const headingsOf = oncePer((block: TableBlock): ReadonlySet<BudgetRow> => {
  const parents = parentsWithAmounts(block);
  const levels = new Map<string, { rows: BudgetRow[]; shown: boolean }>();
  block.rows.forEach((row, index) => {
    if ((row.kind !== 'subject' && row.kind !== 'unit') || !parents.has(index)) return;
    const key = `${row.kind} ${row.kind === 'subject' ? (row.code?.length ?? 0) : row.level}`;
    const level = levels.get(key) ?? { rows: [], shown: false };
    levels.set(key, level);
    level.rows.push(row);
    level.shown ||= isShown(row);
  });
  return new Set([...levels.values()].flatMap((l) => (l.shown ? [] : l.rows)));
});

const isShown = (row: BudgetRow): boolean => row.cells.some((c) => c.state !== 'blank' || c.figure === null);

/** Rows with something shown in a row below them. */
function parentsWithAmounts(block: TableBlock): ReadonlySet<number> {
  const parents = new Set<number>();
  for (const row of block.rows) {
    if (!isShown(row)) continue;
    for (let at = row.parent; at !== undefined && !parents.has(at); at = block.rows[at]?.parent)
      parents.add(at);
  }
  return parents;
}
