import { subjectName } from '../../budget/subjects';
import { sameName } from '../../budget/names';
import { makesUp } from './makesUp';
import type { DraftRow } from './newRow';

/**
 * Settles which of several rows with one code, one after another, is the subject and which are its projects:
 * the first is the subject when the others make it up, or when it bears the subject's own name. A list that prints only
 * projects, each beside its subject's code, has no such row: then each counts for itself.
 * @param listsProjects the table is one of projects
 */
export function settleProjects(rows: readonly DraftRow[], listsProjects: boolean): void {
  if (listsProjects && !rows.some(isOfficial)) {
    for (const row of rows) if (isItem(row)) row.kind = 'project';
    return;
  }
  let from = 0;
  while (from < rows.length) {
    const to = endOfRun(rows, from);
    if (to - from > 1) settle(rows.slice(from, to));
    from = to;
  }
}

/** The end of the run of rows with one code, each under a name of its own. */
function endOfRun(rows: readonly DraftRow[], from: number): number {
  const first = rows[from]!;
  let to = from + 1;
  if (first.code === undefined) return to;
  while (to < rows.length && goesOn(first, rows[to]!)) to++;
  return to;
}

/** A project may stand beside its unit's code, and its subject without one. */
const goesOn = (first: DraftRow, row: DraftRow): boolean =>
  row.code === first.code &&
  row.unitName === first.unitName &&
  (row.detail !== first.detail || !sameName(row.name, first.name));

function settle(run: readonly DraftRow[]): void {
  const [head, ...below] = run as [DraftRow, ...DraftRow[]];
  const isSubject = makesUp(head, below);
  if (isSubject) head.kind = 'subject';
  else if (nameOf(head) === undefined || isOfficial(head)) return;
  else head.kind = 'project';
  for (const row of below) row.kind = 'project';
}

const nameOf = (row: DraftRow): string | undefined =>
  row.classification && row.code !== undefined ? subjectName(row.classification, row.code) : undefined;

const isItem = (row: DraftRow): boolean => row.code?.length === 7 && nameOf(row) !== undefined;

/** A 项 under its own name. */
const isOfficial = (row: DraftRow): boolean =>
  row.code?.length === 7 && sameName(nameOf(row) ?? '', row.name);
