import type { MeasurePath } from '../measures';
import type { InputKind } from '../Narrative';
import type { QuantityValue } from '../write/Quantity';

/** A piece of a paragraph that is written anew. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'figure'; readonly value: QuantityValue; readonly text: string }
  /** Last year's words about what the books do not hold: they stand in a visible mark until somebody has looked at them. */
  | { readonly kind: 'check'; readonly input: string; readonly text: string }
  | { readonly kind: 'ask'; readonly input: string; readonly type: InputKind; readonly unit?: string }
  /** What a template says there, where a text is turned into one. */
  | { readonly kind: 'template'; readonly source: string };

export const words = (text: string): Piece => ({ kind: 'words', text });

/** What a stretch of last year's text stands for this time: itself, or the same said of another row. */
export interface Instance {
  /** Its words were said of another row: reasons, purposes and counts of that one are not its own. */
  readonly isNew: boolean;
  /** What a measure of last year's row is of this one. */
  readonly path: (path: MeasurePath) => MeasurePath;
}

/** The same row as last year. */
export const SAME: Instance = { isNew: false, path: (path) => path };

/** A stretch of a paragraph that does not stay as it is. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** Where slots overlap the one of the higher rank holds the others. */
  readonly rank: number;
  fill(as: Instance): readonly Piece[];
}

/** Ranks of slots, the outermost highest. */
export const RANK = { figure: 0, clause: 1, reason: 2, list: 3, sentence: 4 } as const;

/** A stretch of a text with its slots filled; words between them stay. */
export function fillRange(
  text: string,
  start: number,
  end: number,
  slots: readonly Slot[],
  as: Instance = SAME,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const slot of outermost(slots, start, end)) {
    if (slot.start > at) pieces.push(words(text.slice(at, slot.start)));
    pieces.push(...slot.fill(as));
    at = slot.end;
  }
  if (at < end) pieces.push(words(text.slice(at, end)));
  return pieces;
}

/** The slots within a range that no other holds, in the order of the text. */
function outermost(slots: readonly Slot[], start: number, end: number): readonly Slot[] {
  const within = slots.filter((s) => s.start >= start && s.end <= end);
  const chosen: Slot[] = [];
  for (const slot of [...within].sort((a, b) => b.rank - a.rank || b.end - b.start - (a.end - a.start)))
    if (chosen.every((c) => slot.end <= c.start || slot.start >= c.end)) chosen.push(slot);
  return chosen.sort((a, b) => a.start - b.start);
}
