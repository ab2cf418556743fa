import type { BudgetRow, TableBlock } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import { oncePer } from '../../budget/oncePer';
import { isUnder } from '../../budget/Subject';
import { headingsOf } from './headings';

/** The unit a row belongs to, as a key that is the same in every table: its code, or its name. */
export const unitKey = (row: BudgetRow): string =>
  row.unitCode ?? (row.unitName ? normalName(row.unitName) : '');

/** Rows of a block by unit, found in one pass. Headings without amounts are left out. */
export interface RowIndex {
  /** Unit rows by key. A department's row above its units is none: some tables print it and some don't. */
  readonly units: ReadonlyMap<string, BudgetRow>;
  /** Subject rows by unit key, then by code. Rows without a unit are under ''. */
  readonly subjects: ReadonlyMap<string, RowsByCode>;
}

/** A subject's row, or a project's where no row of its subject stands above it. */
export function countsForSubject(block: TableBlock, row: BudgetRow): boolean {
  if (row.kind === 'subject') return true;
  const above = row.parent === undefined ? undefined : block.rows[row.parent];
  return row.kind === 'project' && row.code !== undefined && above?.code !== row.code;
}

/** The index of a block, made once. */
export const indexRows = oncePer((block: TableBlock): RowIndex => {
  const units = new Map<string, BudgetRow>();
  const subjects = new Map<string, Map<string, BudgetRow[]>>();
  const departments = new Set(
    block.rows.flatMap((r) => (r.kind === 'unit' && r.parent !== undefined ? [r.parent] : [])),
  );
  const headings = headingsOf(block);
  for (const [index, row] of block.rows.entries()) {
    if (headings.has(row)) continue;
    if (row.kind === 'unit') {
      if (departments.has(index)) continue;
      const key = row.unitCode ?? normalName(row.label);
      units.set(key, row);
    } else if (row.code && countsForSubject(block, row)) {
      const key = unitKey(row);
      const codes = subjects.get(key) ?? new Map<string, BudgetRow[]>();
      subjects.set(key, codes);
      const rows = codes.get(row.code);
      if (rows) rows.push(row);
      else codes.set(row.code, [row]);
    }
  }
  return { units, subjects };
});

/** Subject rows of one unit, by code. */
export type RowsByCode = ReadonlyMap<string, readonly BudgetRow[]>;

/** Beginnings of the codes of a table: a code is among them when something stands below it. */
const prefixesOf = oncePer((codes: RowsByCode): ReadonlySet<string> => {
  const prefixes = new Set<string>();
  for (const code of codes.keys()) for (let n = 1; n < code.length; n++) prefixes.add(code.slice(0, n));
  return prefixes;
});

/**
 * The rows that make up a code in a table: the code's own rows, or, where the table does not print that level,
 * the topmost rows below it. Empty when it has none.
 */
export function rowsOfCode(codes: RowsByCode, code: string): readonly BudgetRow[] {
  const own = codes.get(code);
  if (own) return own;
  if (!prefixesOf(codes).has(code)) return [];
  const below = [...codes.keys()].filter((c) => isUnder(c, code));
  return below.filter((c) => !below.some((other) => isUnder(c, other))).flatMap((c) => codes.get(c)!);
}

/** Whether a table stops above this code: it prints an ancestor, but nothing below that ancestor. */
export function stopsAbove(codes: RowsByCode, code: string): boolean {
  const lowest = lowestOf(codes);
  for (let n = lowest.shortest; n < code.length; n++) if (lowest.codes.has(code.slice(0, n))) return true;
  return false;
}

interface Lowest {
  /** Codes that nothing stands below. */
  readonly codes: ReadonlySet<string>;
  /** Digits of the shortest of them. */
  readonly shortest: number;
}

const lowestOf = oncePer((codes: RowsByCode): Lowest => {
  const prefixes = prefixesOf(codes);
  const own = [...codes.keys()].filter((code) => !prefixes.has(code));
  return {
    codes: new Set(own),
    shortest: own.reduce((least, code) => Math.min(least, code.length), Infinity),
  };
});
