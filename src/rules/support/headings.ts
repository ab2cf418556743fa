import type { BudgetRow, TableBlock } from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';

/**
 * Rows of units and subjects that are printed as headings, without any amount; what stands below them is summed into the
 * row above. A level is one of headings when none of its rows that have children shows an amount.
 */
export const headingsOf = oncePer(({ rows }: TableBlock): ReadonlySet<BudgetRow> => {
  const shown = new Array<boolean>(rows.length);
  let amounts = 0;
  for (let at = 0; at < rows.length; at++) {
    const is = isShown(rows[at]!);
    shown[at] = is;
    if (is) amounts++;
  }
  // As in nearly all tables; one without any amount has no rows below which one is shown.
  if (amounts === rows.length || amounts === 0) return NONE;
  const parents = parentsOf(rows, shown);
  const blank = rows.filter((row, at) => parents[at] && !shown[at] && isLevelled(row));
  if (blank.length === 0) return NONE;
  const levels = new Set<string>();
  rows.forEach((row, at) => {
    if (parents[at] && shown[at] && isLevelled(row)) levels.add(levelOf(row));
  });
  return new Set(blank.filter((row) => !levels.has(levelOf(row))));
});

const NONE: ReadonlySet<BudgetRow> = new Set();

const isLevelled = ({ kind }: BudgetRow): boolean => kind === 'subject' || kind === 'unit';

const levelOf = ({ kind, code, level }: BudgetRow): string =>
  `${kind} ${kind === 'subject' ? (code?.length ?? 0) : level}`;

function isShown({ cells }: BudgetRow): boolean {
  for (let i = 0; i < cells.length; i++)
    if (cells[i]!.state !== 'blank' || cells[i]!.figure === null) return true;
  return false;
}

/** Of each row, whether something is shown in a row below it. */
function parentsOf(rows: readonly BudgetRow[], shown: readonly boolean[]): readonly boolean[] {
  const parents = rows.map(() => false);
  rows.forEach(({ parent }, index) => {
    if (!shown[index]) return;
    for (let at = parent; at !== undefined && parents[at] === false; at = rows[at]!.parent)
      parents[at] = true;
  });
  return parents;
}
