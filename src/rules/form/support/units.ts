import type { BudgetRow, TableBlock } from '../../../budget/BudgetBook';
import { oncePer } from '../../../budget/oncePer';
import type { SubjectCode } from '../../../budget/Subject';
import { groupBy } from '../../../budget/groupBy';

export type CodedRow = BudgetRow & { readonly code: SubjectCode };

/** The subjects of a unit within a block. */
export interface UnitSubjects {
  readonly rows: readonly CodedRow[];
  readonly codes: ReadonlySet<SubjectCode>;
}

/** The subjects with codes of a block, unit by unit. */
export const subjectsByUnit = oncePer((block: TableBlock): readonly UnitSubjects[] => {
  const subjects = block.rows.filter(isCodedSubject);
  if (subjects.length === 0) return [];
  const units = groupBy(subjects, (row) => unitKey(block.rows, row));
  return [...units.values()].map((rows) => ({ rows, codes: new Set(rows.map((r) => r.code)) }));
});

const isCodedSubject = (row: BudgetRow): row is CodedRow => row.kind === 'subject' && row.code !== undefined;

/**
 * One key per budget unit within a block. The unit's own row tells units apart that share a name
 * (a department and its only unit); where no row stands, its code or name does.
 */
function unitKey(rows: readonly BudgetRow[], row: BudgetRow): number | string {
  let at = row.parent;
  while (at !== undefined) {
    const above = rows[at];
    if (above?.kind === 'unit') return at;
    at = above?.parent;
  }
  return row.unitCode ?? row.unitName ?? '';
}
