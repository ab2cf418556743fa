import type { BudgetBook, BudgetRow, BudgetTable } from '../../../budget/BudgetBook';
import { oncePer } from '../../../budget/oncePer';
import { CLASS_DIGITS, type SubjectCode } from '../../../budget/Subject';

export type CodedRow = BudgetRow & { readonly code: SubjectCode };

/** The subjects of a unit within a block of a table. */
export interface UnitSubjects {
  readonly table: BudgetTable;
  readonly rows: readonly CodedRow[];
  /** Each code comes after the one above it, so that none is there twice. */
  readonly ascending: boolean;
  /** They ascend, and each stands below rows of its 类 and its 款. */
  readonly complete: boolean;
}

/** The subjects with codes, unit by unit of each block of each table. */
export const subjectsByUnit = oncePer((book: BudgetBook): readonly UnitSubjects[] => {
  const all: UnitSubjects[] = [];
  for (const table of book.tables) {
    for (const { rows } of table.blocks) {
      for (const subjects of unitsIn(rows).values()) {
        const ascending = isAscending(subjects);
        all.push({ table, rows: subjects, ascending, complete: ascending && isComplete(subjects) });
      }
    }
  }
  return all;
});

function isAscending(rows: readonly CodedRow[]): boolean {
  for (let i = 1; i < rows.length; i++) if (rows[i]!.code <= rows[i - 1]!.code) return false;
  return true;
}

/** @param rows with ascending codes: between a row and one above it that its code begins with stand only parts of that one */
function isComplete(rows: readonly CodedRow[]): boolean {
  const above: SubjectCode[] = [];
  for (let i = 0; i < rows.length; i++) {
    const { code } = rows[i]!;
    while (above.length > 0 && !code.startsWith(above.at(-1)!)) above.pop();
    const digits = above.length === 0 ? CLASS_DIGITS : above.at(-1)!.length + 2;
    if (code.length !== digits) return false;
    above.push(code);
  }
  return true;
}

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
