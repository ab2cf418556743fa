import { sameName } from '../../budget/names';
import { subjectName } from '../../budget/subjects';
import { makesUp } from './makesUp';
import type { FlatRow } from './subjectRows';

/**
 * Settles which of several rows with one code, one after another, is the subject and which are its projects:
 * the first is the subject when the others make it up, or when it bears the subject's own name. A list that prints only
 * projects, each beside its subject's code, has no such row: then each counts for itself.
 * @param listsProjects the table is one of projects
 */
export function settleProjects(flat: readonly FlatRow[], listsProjects: boolean): FlatRow[] {
  if (listsProjects && !flat.some(isOfficial))
    return flat.map((r) => (isItem(r) ? { ...r, kind: 'project' } : r));
  const rows: FlatRow[] = [];
  for (let i = 0; i < flat.length;) {
    const run = runFrom(flat, i);
    i += run.length;
    rows.push(...(run.length > 1 ? settled(run) : run));
  }
  return rows;
}

function runFrom(flat: readonly FlatRow[], from: number): FlatRow[] {
  const first = flat[from]!;
  const run = [first];
  if (first.code === undefined) return run;
  for (let i = from + 1; i < flat.length; i++) {
    const row = flat[i]!;
    if (row.code !== first.code || unitOf(row) !== unitOf(first) || sameName(row.name, first.name)) break;
    run.push(row);
  }
  return run;
}

/** A project may stand beside its unit's code, and its subject without one. */
const unitOf = (row: FlatRow): string | undefined => row.unitName;

function settled(run: readonly FlatRow[]): FlatRow[] {
  const [head, ...below] = run as [FlatRow, ...FlatRow[]];
  const as = (rows: readonly FlatRow[], kind: FlatRow['kind']): FlatRow[] =>
    rows.map((r) => ({ ...r, kind }));
  if (makesUp(head, below)) return [{ ...head, kind: 'subject' }, ...as(below, 'project')];
  return nameOf(head) === undefined || isOfficial(head) ? [...run] : as(run, 'project');
}

const nameOf = (row: FlatRow): string | undefined =>
  row.classification && row.code !== undefined ? subjectName(row.classification, row.code) : undefined;

const isItem = (row: FlatRow): boolean => row.code?.length === 7 && nameOf(row) !== undefined;

/** A 项 under its own name. */
const isOfficial = (row: FlatRow): boolean => row.code?.length === 7 && sameName(nameOf(row) ?? '', row.name);
