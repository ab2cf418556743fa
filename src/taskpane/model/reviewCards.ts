import { addTo } from '../../budget/groupBy';
import type { Severity } from '../../budget/Finding';
import type { Paragraph } from '../../budget/TextDocument';
import type { ReviewResult } from '../../pipeline/results';
import { gravityOf } from '../../budget/Finding';
import type { Ignored } from '../../report/ignoring/Ignored';
import { correctionsOf, sentenceKey, type SentenceCorrection } from './corrections';
import { entriesOf, type FindingEntry } from '../../report/ignoring/entries';
import { countBySeverity, type SeverityCounts } from './entries';
import { reviewKey } from '../../report/reviewKey';

/** What was found in one paragraph. */
export interface ReviewCard {
  readonly key: string;
  /** Null for what speaks of the whole text. */
  readonly paragraph: Paragraph | null;
  /** In the order of the paragraph; their numbers, from 1, stand in the quoted paragraph too. */
  readonly entries: readonly FindingEntry[];
  /** Sentences as they should read; one of another paragraph where the mistake is there. */
  readonly corrections: readonly SentenceCorrection[];
}

export interface ReviewView {
  /** The most severe first, then in the order of the text; what speaks of the whole of it comes last. */
  readonly cards: readonly ReviewCard[];
  readonly counts: SeverityCounts;
  readonly ignored: number;
}

export interface ReviewViewOptions {
  readonly severities: readonly Severity[];
  readonly showIgnored: boolean;
  readonly ignored: Ignored;
}

/** Lays out what a review found, paragraph by paragraph. What people set aside changes no sentence. */
export function reviewView(
  result: ReviewResult,
  { severities, showIgnored, ignored }: ReviewViewOptions,
): ReviewView {
  const { document } = result;
  const entries = entriesOf(result, ignored, reviewKey(document));
  const standing = entries.flatMap((e) => (e.ignored ? [] : [e.finding]));
  const corrections = correctionsOf(document, standing);
  const groups = new Map<number, FindingEntry[]>();
  for (const entry of entries) {
    if (!severities.includes(entry.finding.severity) || (entry.ignored && !showIgnored)) continue;
    const paragraph = entry.finding.quote?.place.paragraph ?? document.paragraphs.length;
    addTo(groups, paragraph, entry);
  }
  const cards = [...groups].map(([index, group]): ReviewCard => {
    const keys = group.flatMap((e) =>
      e.ignored ? [] : (e.finding.edits ?? []).flatMap((edit) => sentenceKey(document, edit) ?? []),
    );
    return {
      key: `paragraph ${index}`,
      paragraph: document.paragraphs[index] ?? null,
      entries: [...group].sort(inParagraph),
      corrections: [...new Set(keys)].flatMap((key) => corrections.get(key) ?? []),
    };
  });
  cards.sort((a, b) => rankOf(a) - rankOf(b) || indexOf(a) - indexOf(b));
  return { cards, counts: countBySeverity(entries), ignored: entries.filter((e) => e.ignored).length };
}

/** Of the worst finding; 0 is the most severe. */
const rankOf = ({ entries }: ReviewCard): number =>
  Math.min(...entries.map((e) => gravityOf(e.finding.severity)));

const indexOf = ({ paragraph }: ReviewCard): number => paragraph?.index ?? Infinity;

const inParagraph = ({ finding: a }: FindingEntry, { finding: b }: FindingEntry): number =>
  (a.quote?.place.start ?? 0) - (b.quote?.place.start ?? 0);
