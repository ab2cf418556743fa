import type { BudgetRow, TableBlock } from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';

/**
 * Rows of units and subjects that are printed as headings, without any amount; what stands below them is summed into the
 * row above. A level is one of headings when none of its rows that have children shows an amount.
 */
export const headingsOf = oncePer(({ rows }: TableBlock): ReadonlySet<BudgetRow> => {
  const shown = rows.map(isShown);
  const parents = parentsOf(rows, shown);
  const blank = [...parents].filter((at) => !shown[at] && isLevelled(rows[at]!));
  if (blank.length === 0) return NONE;
  const levels = new Set<string>();
  for (const at of parents) if (shown[at] && isLevelled(rows[at]!)) levels.add(levelOf(rows[at]!));
  return new Set(blank.map((at) => rows[at]!).filter((row) => !levels.has(levelOf(row))));
});

const NONE: ReadonlySet<BudgetRow> = new Set();

const isLevelled = ({ kind }: BudgetRow): boolean => kind === 'subject' || kind === 'unit';

const levelOf = ({ kind, code, level }: BudgetRow): string =>
  `${kind} ${kind === 'subject' ? (code?.length ?? 0) : level}`;

const isShown = (row: BudgetRow): boolean => row.cells.some((c) => c.state !== 'blank' || c.figure === null);

/** Indexes of the rows with something shown in a row below them. */
function parentsOf(rows: readonly BudgetRow[], shown: readonly boolean[]): ReadonlySet<number> {
  const parents = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (!shown[index]) continue;
    for (let at = row.parent; at !== undefined && !parents.has(at); at = rows[at]?.parent) parents.add(at);
  }
  return parents;
}
