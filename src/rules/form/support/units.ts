import type { BudgetBook, BudgetRow, BudgetTable } from '../../../budget/BudgetBook';
import { oncePer } from '../../../budget/oncePer';
import type { SubjectCode } from '../../../budget/Subject';

export type CodedRow = BudgetRow & { readonly code: SubjectCode };

/** The subjects of a unit within a block of a table. */
export interface UnitSubjects {
  readonly table: BudgetTable;
  readonly rows: readonly CodedRow[];
  readonly codes: ReadonlySet<SubjectCode>;
}

/** The subjects with codes, unit by unit of each block of each table. */
export const subjectsByUnit = oncePer((book: BudgetBook): readonly UnitSubjects[] => {
  const all: UnitSubjects[] = [];
  for (const table of book.tables) {
    for (const { rows } of table.blocks) {
      for (const subjects of unitsIn(rows).values())
        all.push({ table, rows: subjects, codes: new Set(subjects.map((r) => r.code)) });
    }
  }
  return all;
});

function unitsIn(rows: readonly BudgetRow[]): ReadonlyMap<number | string, readonly CodedRow[]> {
  const units = new Map<number | string, CodedRow[]>();
  let last: number | string | undefined;
  let unit: CodedRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (!isCodedSubject(row)) continue;
    const key = unitKey(rows, row);
    // Most rows are of the unit of the row before them.
    if (key !== last) {
      unit = units.get(key) ?? [];
      if (unit.length === 0) units.set(key, unit);
      last = key;
    }
    unit.push(row);
  }
  return units;
}

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
