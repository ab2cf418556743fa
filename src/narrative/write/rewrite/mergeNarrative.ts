import type { Narrative, NarrativeParagraph } from '../../Narrative';
import { diffWords, type DiffPiece } from './diffWords';
import type { WrittenRow } from './readWritten';

/**
 * What becomes of a paragraph when the narrative is written again.
 * `same` nothing changes · `update` ours, follows the tables · `new` was not there · `removed` ours, has no reason to stand any
 * more · `keep-edited` a person changed it: it stays, beside it what it would be · `own` a person's own paragraph: it stays ·
 * `deleted` a person took it out: it stays out.
 */
export type DecisionKind = 'same' | 'update' | 'new' | 'removed' | 'keep-edited' | 'own' | 'deleted';

export interface Decision {
  readonly kind: DecisionKind;
  /** Absent for a person's own paragraph. */
  readonly id?: string;
  /** What will stand in the sheet; undefined for `removed` and `deleted`. */
  readonly text?: string;
  /** What stood there; undefined where nothing did. */
  readonly before?: string;
  /** The paragraph as the tables have it now; undefined where there is none. */
  readonly fresh?: NarrativeParagraph;
  /** From what stands to what the tables say, word by word; for `update` and `keep-edited`. */
  readonly diff?: readonly DiffPiece[];
  /** The row that was there, with its marks. */
  readonly row?: WrittenRow;
}

/**
 * Lays a fresh narrative over the one that stands in the sheet. Nothing that a person wrote is lost, and no old text either:
 * every decision carries what stood there.
 * @param existing rows of the sheet, in their order
 * @param lastWritten ids of all paragraphs that we wrote last time, when they are known: then one that is gone was taken out by hand
 * @returns in the order of the sheet to be
 */
export function mergeNarrative(
  existing: readonly WrittenRow[],
  fresh: Narrative,
  lastWritten: readonly string[] = [],
): readonly Decision[] {
  const standing = new Map(existing.flatMap((row) => (row.id === undefined ? [] : [[row.id, row] as const])));
  const freshIds = new Set(fresh.paragraphs.map((p) => p.id));
  const before = new Set(lastWritten);
  const decisions: Decision[] = [...leftovers(existing, undefined, freshIds)];
  for (const paragraph of fresh.paragraphs) {
    const row = standing.get(paragraph.id);
    if (row) decisions.push(decide(row, paragraph));
    else
      decisions.push({
        kind: before.has(paragraph.id) ? 'deleted' : 'new',
        id: paragraph.id,
        fresh: paragraph,
        ...(before.has(paragraph.id) ? {} : { text: paragraph.text }),
      });
    decisions.push(...leftovers(existing, paragraph.id, freshIds));
  }
  return decisions;
}

function decide(row: WrittenRow, fresh: NarrativeParagraph): Decision {
  const base = { id: fresh.id, fresh, row, before: row.text };
  if (row.text === fresh.text) return { ...base, kind: 'same', text: row.text };
  const diff = diffWords(row.text, fresh.text);
  return row.edited
    ? { ...base, kind: 'keep-edited', text: row.text, diff }
    : { ...base, kind: 'update', text: fresh.text, diff };
}

/** What stood right behind a paragraph (or at the top) and has no counterpart any more: a person's own rows, and old ones of ours. */
function leftovers(
  existing: readonly WrittenRow[],
  after: string | undefined,
  freshIds: ReadonlySet<string>,
): readonly Decision[] {
  const start = after === undefined ? 0 : existing.findIndex((r) => r.id === after) + 1;
  if (after !== undefined && start === 0) return [];
  const result: Decision[] = [];
  for (const row of existing.slice(start)) {
    if (row.id !== undefined && freshIds.has(row.id)) break;
    if (row.id === undefined) result.push({ kind: 'own', text: row.text, before: row.text, row });
    else if (row.edited)
      result.push({ kind: 'keep-edited', id: row.id, text: row.text, before: row.text, row });
    else result.push({ kind: 'removed', id: row.id, before: row.text, row });
  }
  return result;
}
