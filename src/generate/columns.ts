import { totalOf, type Entry } from './Department';
import type { SheetBuilder } from './SheetBuilder';

/** An amount column: its letter and the entries that it counts. */
export interface Column {
  readonly column: string;
  readonly counts: (e: Entry) => boolean;
}

/** Writes one row of amounts: in each column the sum of the entries that it counts. */
export function writeAmounts(
  sheet: SheetBuilder,
  row: number,
  columns: readonly Column[],
  entries: readonly Entry[],
): void {
  for (const c of columns) sheet.amount(c.column + row, totalOf(entries.filter((e) => c.counts(e))));
}
