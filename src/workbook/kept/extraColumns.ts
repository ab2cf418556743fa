import type { SheetDocument } from '../SheetDocument';
import type { Persons, PersonsRow } from './Persons';
import { COLUMN_HEADS } from './WrittenRow';

/** Columns behind those of a document, for what people have written. */
export interface ExtraColumns {
  readonly columns: readonly { readonly heading: string }[];
  /** The one for what was written over words of ours; undefined where nothing was. */
  readonly changed: number | undefined;
  /** Which of them takes up a column of a sheet that was there. */
  placeOf(row: PersonsRow, column: number): number;
  /** Whether a column of the document was left empty for answers, by its place from 0. */
  isAnswer(column: number): boolean;
  /** The heading of a column of the document. */
  nameOf(column: number): string;
}

/**
 * The columns that people's words need: first what was written over ours, then their own in their order. Those of two sheets
 * that have one heading are one.
 */
export function extraColumns(
  document: SheetDocument,
  persons: readonly Persons[],
  changedHeading: string,
): ExtraColumns {
  const heads = document.rows.find(({ keys }) => keys?.[0] === COLUMN_HEADS);
  const isAnswer = (j: number): boolean => document.columns[j]?.isAnswer === true;
  const overOurs = (row: PersonsRow): boolean =>
    row.written !== null && row.written.keys[0] !== COLUMN_HEADS && row.changed.some((j) => !isAnswer(j));
  const headings: string[] = persons.some(({ rows }) => rows.some(overOurs)) ? [changedHeading] : [];
  const hasChanged = headings.length > 0;
  const places = new Map<PersonsRow['beside'], ReadonlyMap<number, number>>();
  for (const { columns, rows } of persons) {
    const own = new Map<number, number>();
    const taken = new Set<number>();
    for (const { column, heading } of columns) {
      const same = headings.findIndex((h, i) => h === heading && h !== '' && !taken.has(i));
      const place = same >= 0 ? same : headings.push(heading) - 1;
      own.set(column, place);
      taken.add(place);
    }
    for (const { beside } of rows) places.set(beside, own);
  }
  return {
    columns: headings.map((heading) => ({ heading })),
    changed: hasChanged ? 0 : undefined,
    placeOf: ({ beside }, column) => places.get(beside)!.get(column)!,
    isAnswer,
    nameOf: (j) => heads?.cells[j]?.text ?? '',
  };
}
