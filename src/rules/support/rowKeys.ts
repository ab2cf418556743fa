import type { BudgetRow, TableBlock } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import { oncePer } from '../../budget/oncePer';
import { CodeRows } from './CodeRows';
import { headingsOf } from './headings';

/** The unit a row belongs to, as a key that is the same in every table: its code, or its name. */
export const unitKey = (row: BudgetRow): string =>
  row.unitCode ?? (row.unitName ? normalName(row.unitName) : '');

/** Rows of a block by unit, found in one pass. Headings without amounts are left out. */
export interface RowIndex {
  /** Unit rows by key, each as a list of one. A department's row above its units is none: some tables print it and some don't. */
  readonly units: ReadonlyMap<string, readonly BudgetRow[]>;
  /** Subject rows by unit key, then by code. Rows without a unit are under ''. */
  readonly subjects: ReadonlyMap<string, CodeRows>;
}

/** A subject's row, or a project's where no row of its subject stands above it. */
export function countsForSubject(block: TableBlock, row: BudgetRow): boolean {
  if (row.kind === 'subject') return true;
  const above = row.parent === undefined ? undefined : block.rows[row.parent];
  return row.kind === 'project' && row.code !== undefined && above?.code !== row.code;
}

/** The index of a block, made once. */
export const indexRows = oncePer((block: TableBlock): RowIndex => {
  const units = new Map<string, readonly BudgetRow[]>();
  const subjects = new Map<string, Map<string, BudgetRow[]>>();
  const departments = new Set<number>();
  const { rows } = block;
  for (const { kind, parent } of rows) if (kind === 'unit' && parent !== undefined) departments.add(parent);
  const headings = headingsOf(block);
  let last: string | undefined;
  let codes = new Map<string, BudgetRow[]>();
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    if (headings.size > 0 && headings.has(row)) continue;
    if (row.kind === 'unit') {
      if (!departments.has(index)) units.set(row.unitCode ?? normalName(row.label), [row]);
    } else if (row.code && countsForSubject(block, row)) {
      const key = unitKey(row);
      // The subjects of a unit stand together.
      if (key !== last) {
        codes = subjects.get(key) ?? new Map();
        if (codes.size === 0) subjects.set(key, codes);
        last = key;
      }
      const same = codes.get(row.code);
      if (same) same.push(row);
      else codes.set(row.code, [row]);
    }
  }
  const byUnit = new Map<string, CodeRows>();
  for (const [unit, codes] of subjects) byUnit.set(unit, new CodeRows(codes));
  return { units, subjects: byUnit };
});
