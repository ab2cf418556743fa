import { fingerprint } from '../../budget/fingerprint';
import type { DocumentCell, SheetDocument } from '../SheetDocument';

/**
 * A row of a sheet of ours as it was written, kept in the record beside the sheet: what it was about, and what its cells held.
 * By this a person's words are told from ours later, also after the rows were sorted or columns were put between.
 */
export interface WrittenRow {
  /** See {@link DocumentRow.keys}. */
  readonly keys: readonly string[];
  /** {@link contentMark} of each of our columns. */
  readonly cells: readonly string[];
}

/** A short sign of what a cell holds; empty for an empty one. */
export function contentMark(content: string | number | boolean | null | undefined): string {
  if (content === null || content === undefined || content === '') return '';
  // Programs keep fifteen digits.
  const text = typeof content === 'number' ? String(Number(content.toPrecision(15))) : String(content);
  return fingerprint(text.replace(/\r\n?/g, '\n')).slice(0, 8);
}

const markOf = (cell: DocumentCell | null | undefined): string => contentMark(cell?.number ?? cell?.text);

/** What is to be remembered of a document's rows. */
export const writtenRows = ({ columns, rows }: Pick<SheetDocument, 'columns' | 'rows'>): WrittenRow[] =>
  rows.flatMap(({ keys, cells }) => (keys ? [{ keys, cells: columns.map((_, i) => markOf(cells[i])) }] : []));

/** Keys of rows that are about no finding begin with this. */
export const isHead = (key: string | undefined): boolean => key?.startsWith('@') ?? false;

/** The key of the row that heads the columns. */
export const COLUMN_HEADS = '@columns';
