import type { Finding, TextEdit } from '../../budget/Finding';
import { placeKey, type TextPlace } from '../../budget/Place';
import { textPlace, type TextDocument } from '../../budget/TextDocument';
import { sentenceAt } from '../../narrative/review/correction';
import type { DiffPiece } from '../../narrative/write/rewrite/diffWords';

/** A sentence as it stands, and as it should read. */
export interface SentenceCorrection {
  readonly key: string;
  /** Without the spaces around it. */
  readonly place: TextPlace;
  readonly after: string;
  /** What goes and what comes: without the pieces that are added it is the sentence as it stands. */
  readonly diff: readonly DiffPiece[];
}

/** The sentences that findings correct, each with the changes of all of them. */
export function correctionsOf(
  document: TextDocument,
  findings: readonly Finding[],
): ReadonlyMap<string, SentenceCorrection> {
  const bySentence = new Map<string, { place: TextPlace; edits: TextEdit[] }>();
  for (const edit of findings.flatMap((f) => f.edits ?? [])) {
    const place = sentencePlace(document, edit);
    if (!place) continue;
    const known = bySentence.get(placeKey(place));
    if (known) known.edits.push(edit);
    else bySentence.set(placeKey(place), { place, edits: [edit] });
  }
  return new Map(
    [...bySentence].map(([key, { place, edits }]) => [key, correctionOf(document, key, place, edits)]),
  );
}

/** Key of the sentence that an edit changes, as {@link correctionsOf} has it; undefined outside of sentences. */
export function sentenceKey(document: TextDocument, edit: TextEdit): string | undefined {
  const place = sentencePlace(document, edit);
  return place && placeKey(place);
}

function correctionOf(
  document: TextDocument,
  key: string,
  place: TextPlace,
  edits: readonly TextEdit[],
): SentenceCorrection {
  const text = document.paragraphs[place.paragraph]!.text;
  const diff: DiffPiece[] = [];
  const put = (kind: DiffPiece['kind'], words: string): void => {
    if (words !== '') diff.push({ kind, text: words });
  };
  let at = place.start;
  for (const edit of [...edits].sort((a, b) => a.place.start - b.place.start)) {
    const { start, end } = edit.place;
    if (start < at) continue; // of changes that overlap, the first one counts
    put('same', text.slice(at, start));
    put('removed', text.slice(start, end));
    put('added', edit.text);
    at = end;
  }
  put('same', text.slice(at, place.end));
  const after = diff.map((piece) => (piece.kind === 'removed' ? '' : piece.text)).join('');
  return { key, place, after, diff };
}

/** The sentence that an edit falls into whole, without the spaces around it. */
function sentencePlace(document: TextDocument, { place }: TextEdit): TextPlace | undefined {
  const sentence = sentenceAt(document, place);
  const paragraph = document.paragraphs[place.paragraph];
  if (!sentence || !paragraph) return undefined;
  const text = paragraph.text.slice(sentence.start, sentence.end);
  const start = sentence.start + text.length - text.trimStart().length;
  const end = start + text.trim().length;
  return place.start >= start && place.end <= end ? textPlace(paragraph, start, end) : undefined;
}

/** A text with words at ranges of it replaced. Ranges don't overlap. */
export function withReplaced(
  text: string,
  changes: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce((done, c) => done.slice(0, c.start) + c.text + done.slice(c.end), text);
}
