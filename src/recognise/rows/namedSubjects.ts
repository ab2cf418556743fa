import { classCodeOf } from '../../budget/functionalClasses';
import { isOrganisation } from '../../budget/organisation';
import { isUnder, type Classification, type SubjectCode } from '../../budget/Subject';
import { codesNamed } from '../../budget/subjects';
import { mayMakeUp, missesBySlip } from './makesUp';
import type { DraftRow } from './newRow';

/**
 * Gives the rows of a table without code columns their codes by name: 行政运行 below 党委办公厅（室）及相关机构事务 is 2013101.
 * Rows that are no subjects stay as they are; where some name has no one code, all become bare lines.
 */
export function codeByName(rows: readonly DraftRow[], classification: Classification): void {
  if (rows.some((r) => r.code !== undefined)) return;
  const named = rows.filter((r) => r.kind === 'unit' && r.unitCode === undefined);
  const codes = codesOfNames(
    named.map((r) => r.name),
    classification,
  );
  if (codes === 'none') return;
  named.forEach((row, i) => {
    row.kind = codes === 'unclear' ? 'closing' : 'subject';
    if (codes === 'unclear') return;
    row.code = codes[i];
    row.classification = classification;
  });
}

/**
 * The codes of names that stand one below the other.
 * @returns `none` where most names are no subjects', `unclear` where one of them has no one code
 */
export function codesOfNames(
  names: readonly string[],
  classification: Classification,
): readonly SubjectCode[] | 'none' | 'unclear' {
  const known = names.filter((name) => candidates(name, classification).length > 0);
  if (known.length * 2 < names.length || known.length === 0) return 'none';
  const codes: SubjectCode[] = [];
  for (const name of names) {
    const code = codeBelow(candidates(name, classification), codes.at(-1));
    if (code === undefined) return 'unclear';
    codes.push(code);
  }
  return codes;
}

/**
 * Rows whose names are no organisations' are units side by side only where their amounts come to the total, but for one slip: numbered in several
 * ranks, set in, or not even that, they may be parts of each other, and nothing tells of which total they are.
 */
export function leaveUnplaced(rows: readonly DraftRow[]): void {
  const units = rows.filter((r) => r.kind === 'unit');
  if (units.length < 2 || units.some((r) => r.unitCode !== undefined || isOrganisation(r.name))) return;
  const total = rows.find((r) => r.kind === 'total');
  const isFlat = new Set(units.map((r) => r.depth)).size === 1;
  if (isFlat && (!total || mayMakeUp(total, units) || missesBySlip(total, units))) return;
  for (const row of units) row.kind = 'closing';
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
