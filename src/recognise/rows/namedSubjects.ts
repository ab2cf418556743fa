import { classCodeOf } from '../../budget/functionalClasses';
import { isUnder, type Classification, type SubjectCode } from '../../budget/Subject';
import { codesNamed } from '../../budget/subjects';
import type { DraftRow } from './newRow';

/**
 * Gives the rows of a table without code columns their codes by name: 行政运行 below 党委办公厅（室）及相关机构事务 is 2013101.
 * Rows that are no subjects stay as they are; where some name has no one code, all become bare lines.
 */
export function codeByName(rows: readonly DraftRow[], classification: Classification): void {
  if (rows.some((r) => r.code !== undefined)) return;
  const named = rows.filter((r) => r.kind === 'unit' && r.unitCode === undefined);
  const known = named.filter((r) => candidates(r.name, classification).length > 0);
  if (known.length * 2 < named.length || known.length === 0) return;
  const codes: SubjectCode[] = [];
  for (const row of named) {
    const code = codeBelow(candidates(row.name, classification), codes.at(-1));
    if (code === undefined) {
      for (const line of named) line.kind = 'closing';
      return;
    }
    codes.push(code);
  }
  named.forEach((row, i) => {
    row.kind = 'subject';
    row.code = codes[i];
    row.classification = classification;
  });
}

/** First digit of a department's list by economic nature. */
const OF_A_DEPARTMENT = '3';

const candidates = (name: string, classification: Classification): readonly SubjectCode[] => {
  const whole = classification === 'functional' ? classCodeOf(name) : undefined;
  return whole === undefined
    ? codesNamed(classification, name)
    : [whole, ...codesNamed(classification, name)];
};

/**
 * The one candidate below the nearest of the rows above, or the one candidate at all, or a 类, or the one of the list that
 * the rows above are of: 会议费 is a name of a department's list by economic nature and of a government's.
 */
function codeBelow(all: readonly SubjectCode[], above: SubjectCode | undefined): SubjectCode | undefined {
  for (let head = above; head !== undefined && head.length >= 3; head = head.slice(0, -2)) {
    const below = all.filter((c) => isUnder(c, head));
    if (below.length === 1) return below[0];
    if (below.length > 1) return undefined;
  }
  if (all.length === 1) return all[0];
  const own = all.filter((c) => c.startsWith(above?.charAt(0) ?? OF_A_DEPARTMENT));
  return all.find((c) => c.length === 3) ?? (own.length === 1 ? own[0] : undefined);
}
