import type { BudgetRow, TableBlock } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import { oncePer } from '../../budget/oncePer';
import { CodeRows } from './CodeRows';
import { headingsOf } from './headings';

/** The unit a row belongs to, as a key that is the same in every table: its code, or its name. */
export const unitKey = (row: BudgetRow): string =>
  row.unitCode ?? (row.unitName ? normalName(row.unitName) : '');

/** A subject's row, or a project's where no row of its subject stands above it. */
export function countsForSubject(block: TableBlock, row: BudgetRow): boolean {
  if (row.kind === 'subject') return true;
  const above = row.parent === undefined ? undefined : block.rows[row.parent];
  return row.kind === 'project' && row.code !== undefined && above?.code !== row.code;
}

type Rows = readonly BudgetRow[];

/** Rows of a block by unit. Headings without amounts are left out. */
export class RowIndex {
  private listed: string | undefined | null = null;
  private allUnits: ReadonlyMap<string, CodeRows> | undefined;

  /**
   * @param units unit rows by key, each as a list of one; a department's row above its units is none: some tables print it
   *   and some don't
   * @param subjects subject rows by unit key, then by code; rows without a unit are under ''
   */
  constructor(
    readonly units: ReadonlyMap<string, Rows>,
    readonly subjects: ReadonlyMap<string, CodeRows>,
  ) {}

  /** Which list most of the codes are of, by their first digit: 2 by function, 3 and 5 by economic nature. */
  get family(): string | undefined {
    if (this.listed === null) this.listed = mostFrequent(this.subjects);
    return this.listed;
  }

  /** All units' subjects together, under ''. */
  get withoutUnits(): ReadonlyMap<string, CodeRows> {
    return (this.allUnits ??= together(this.subjects));
  }
}

function mostFrequent(subjects: RowIndex['subjects']): string | undefined {
  const counts = new Map<string, number>();
  let last = '';
  let count = 0;
  for (const { rows } of subjects.values()) {
    for (const code of rows.keys()) {
      // In most tables all are of one.
      if (last === '' || !code.startsWith(last)) {
        if (count > 0) counts.set(last, (counts.get(last) ?? 0) + count);
        last = code.charAt(0);
        count = 0;
      }
      count++;
    }
  }
  if (counts.size === 0) return count > 0 ? last : undefined;
  counts.set(last, (counts.get(last) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function together(subjects: RowIndex['subjects']): RowIndex['subjects'] {
  const all = new Map<string, BudgetRow[]>();
  for (const { rows } of subjects.values()) {
    for (const [code, of] of rows) {
      const list = all.get(code);
      if (list) list.push(...of);
      else all.set(code, [...of]);
    }
  }
  return new Map([['', new CodeRows(all)]]);
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
  return new RowIndex(units, byUnit);
});
