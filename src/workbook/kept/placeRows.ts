import type { SheetDocument } from '../SheetDocument';
import type { Persons, PersonsRow } from './Persons';
import { isHead } from './WrittenRow';

/** Where people's rows belong in a document that is written anew. */
export interface PlacedRows {
  /** By the place of the row in the document. */
  readonly placed: ReadonlyMap<number, readonly PersonsRow[]>;
  /** Rows of ours that the document has no more. */
  readonly gone: readonly PersonsRow[];
  readonly added: readonly PersonsRow[];
}

/** Finds for each row that people have written on the row about the same: by its surest key, then by the others. */
export function placeRows(document: SheetDocument, persons: readonly Persons[]): PlacedRows {
  const placed = new Map<number, PersonsRow[]>();
  const rows = persons.flatMap((p) => p.rows);
  const rest = new Set(rows);
  const byKey = (nth: number): ReadonlyMap<string, number> =>
    new Map(
      document.rows.flatMap(({ keys }, i) => (keys?.[nth] === undefined ? [] : [[keys[nth], i] as const])),
    );
  const surest = byKey(0);
  for (const row of rows) {
    const at = surest.get(row.written?.keys[0] ?? '');
    if (at !== undefined) put(at, row);
  }
  const second = byKey(1);
  const taken = new Set(placed.keys());
  for (const row of rest) {
    const key = row.written?.keys[1];
    const at = key === undefined ? undefined : second.get(key);
    if (at !== undefined && !taken.has(at)) put(at, row);
  }
  const left = [...rest];
  const isGone = ({ written }: PersonsRow): boolean => written !== null && !isHead(written.keys[0]);
  return { placed, gone: left.filter(isGone), added: left.filter((row) => !isGone(row)) };

  function put(at: number, row: PersonsRow): void {
    const there = placed.get(at);
    if (there) there.push(row);
    else placed.set(at, [row]);
    rest.delete(row);
  }
}
