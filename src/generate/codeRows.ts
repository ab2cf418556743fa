import type { Entry } from './Department';
import { ECONOMIC_NAMES, FUNCTIONAL_NAMES } from './subjects';

/** A row of a classification: a code, its name, and all entries under it. */
export interface CodeRow {
  readonly code: string;
  readonly name: string;
  readonly entries: readonly Entry[];
  /** A 项 of the functional, a 款 of the economic classification: nothing stands under it. */
  readonly leaf: boolean;
}

/** Depths of code by digits that a table has rows for. */
export type Depths = readonly number[];

/** Rows in the order of their codes, each class before what stands under it. */
export function codeRows(entries: readonly Entry[], by: 'item' | 'economic', depths: Depths): CodeRow[] {
  const names = by === 'item' ? FUNCTIONAL_NAMES : ECONOMIC_NAMES;
  const deepest = by === 'item' ? 7 : 5;
  const rows = new Map<string, Entry[]>();
  for (const e of entries) {
    for (const depth of depths) {
      const code = e[by].slice(0, depth);
      const row = rows.get(code);
      if (row) row.push(e);
      else rows.set(code, [e]);
    }
  }
  return [...rows.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, under]) => ({
      code,
      name: names[code] ?? code,
      entries: under,
      leaf: code.length === deepest,
    }));
}

/** `2013101` → `201`, `31`, `01`: the code over three columns (two for the economic classification). */
export const codeParts = (code: string): string[] => [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];

/** Class name → its entries. */
export function byClassName(entries: readonly Entry[]): Map<string, Entry[]> {
  return new Map(codeRows(entries, 'item', [3]).map((r) => [r.name, [...r.entries]]));
}
