import type { Sentence } from '../../budget/TextDocument';
import type { FindingEntry } from '../../report/ignoring/entries';

/** A stretch of a quoted paragraph, with the findings that speak of it. */
export interface QuotedPiece {
  readonly text: string;
  /** Indexes of the entries whose words cover it; none for plain text. */
  readonly of: readonly number[];
  /** Those whose words end here: their numbers follow. */
  readonly ending: readonly number[];
}

/** Cuts a stretch of a paragraph at the words that findings quote. Joined again, the pieces are the stretch. */
export function quotedPieces(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  entries: readonly FindingEntry[],
): readonly QuotedPiece[] {
  const ranges = entries.map(({ finding }) => finding.quote?.place ?? { start: -1, end: -1 });
  const within = (at: number): boolean => at > start && at < end;
  const cuts = [...new Set([start, end, ...ranges.flatMap((r) => [r.start, r.end]).filter(within)])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, i): QuotedPiece => {
    const to = cuts[i + 1]!;
    const covering = ranges.flatMap((r, n) => (r.start <= from && to <= r.end ? [n] : []));
    return {
      text: text.slice(from, to),
      of: covering,
      ending: covering.filter((n) => ranges[n]!.end === to),
    };
  });
}

/** Paragraphs up to so many characters are quoted whole. */
const WHOLE = 140;

/** The stretches of a paragraph to show first: all of it when it is short, else the sentences that findings quote. */
export function quotedStretches(
  text: string,
  sentences: readonly Pick<Sentence, 'start' | 'end'>[],
  entries: readonly FindingEntry[],
): readonly { readonly start: number; readonly end: number }[] {
  const whole = [{ start: 0, end: text.length }];
  if (text.length <= WHOLE || sentences.length === 0) return whole;
  const places = entries.flatMap(({ finding }) => finding.quote?.place ?? []);
  const quoted = sentences.filter((s) => places.some((p) => p.start < s.end && p.end > s.start));
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of quoted) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = end;
    else stretches.push({ start, end });
  }
  const inHeading = places.some((p) => !quoted.some((s) => p.start >= s.start && p.start < s.end));
  return stretches.length === 0 || inHeading ? whole : stretches;
}
