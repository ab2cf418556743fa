import type { DocumentCell } from '../SheetDocument';
import type { WrittenRow } from './WrittenRow';

/** What people have written on a sheet of ours. */
export interface Persons {
  /** Columns that are not ours and hold something, from left to right. */
  readonly columns: readonly PersonsColumn[];
  /** Rows with something of theirs, from top to bottom. */
  readonly rows: readonly PersonsRow[];
}

export interface PersonsColumn {
  /** On the sheet as it stands, from 1. */
  readonly column: number;
  readonly heading: string;
}

export interface PersonsRow {
  /** The row of ours that it is; null for a row that a person has added. */
  readonly written: WrittenRow | null;
  /** What stands in our columns now, by their order in the document. */
  readonly ours: readonly (DocumentCell | null)[];
  /** Those of our columns that hold something else than we wrote, by their order in the document. */
  readonly changed: readonly number[];
  /** What stands in columns of theirs, by {@link PersonsColumn.column}. */
  readonly beside: ReadonlyMap<number, DocumentCell>;
}
