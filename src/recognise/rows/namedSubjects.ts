import { classCodeOf } from '../../budget/functionalClasses';
import { isUnder, type Classification, type SubjectCode } from '../../budget/Subject';
import { codesNamed } from '../../budget/subjects';
import type { FlatRow } from './subjectRows';

/**
 * Gives the rows of a table without code columns their codes by name: 行政运行 below 党委办公厅（室）及相关机构事务 is 2013101.
 * @returns null when the rows are no subjects; the same rows as bare lines when some name has no one code
 */
export function codesByName(flat: readonly FlatRow[], classification: Classification): FlatRow[] | null {
  const named = flat.filter((r) => r.kind === 'unit' && r.unitCode === undefined);
  const known = named.filter((r) => candidates(r.name, classification).length > 0);
  if (flat.some((r) => r.code !== undefined) || known.length * 2 < named.length || known.length === 0)
    return null;
  let above: SubjectCode | undefined;
  const coded: FlatRow[] = [];
  for (const row of flat) {
    if (row.kind !== 'unit' || row.unitCode !== undefined) {
      coded.push(row);
      continue;
    }
    const code = codeBelow(candidates(row.name, classification), above);
    if (code === undefined) return flat.map(asLine);
    above = code;
    coded.push({ ...row, kind: 'subject', code, classification });
  }
  return coded;
}

const asLine = (row: FlatRow): FlatRow =>
  row.kind === 'unit' && row.unitCode === undefined ? { ...row, kind: 'closing' } : row;

const candidates = (name: string, classification: Classification): readonly SubjectCode[] => {
  const whole = classification === 'functional' ? classCodeOf(name) : undefined;
  return whole === undefined
    ? codesNamed(classification, name)
    : [whole, ...codesNamed(classification, name)];
};

/** The one candidate below the nearest of the rows above, or the one candidate at all, or a 类. */
function codeBelow(all: readonly SubjectCode[], above: SubjectCode | undefined): SubjectCode | undefined {
  for (let head = above; head !== undefined && head.length >= 3; head = head.slice(0, -2)) {
    const below = all.filter((c) => isUnder(c, head));
    if (below.length === 1) return below[0];
    if (below.length > 1) return undefined;
  }
  return all.length === 1 ? all[0] : all.find((c) => c.length === 3);
}
