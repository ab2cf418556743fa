import type { Finding } from '../budget/Finding';
import type { TextDocument } from '../budget/TextDocument';
import type { Narrative } from '../narrative/Narrative';
import type { Sources } from '../narrative/review/sources';
import { reviewDocument } from '../narrative/review/review';
import { isInMark } from '../narrative/write/checkMark';
import { readDocument } from '../text/document/readDocument';

/**
 * What is wrong in a text of ours, held against the books that it was written from: errors only. Gaps are no faults, nor is what
 * contradicts last year's words in their mark: they are to be looked at anyhow.
 */
export function textFaults({ paragraphs }: Narrative, sources: Sources): readonly Finding[] {
  const document = readDocument(paragraphs.map(({ text }) => ({ text })));
  return reviewDocument(document, sources).findings.filter(
    (f) => f.severity === 'error' && !isOfMarked(document, f),
  );
}

const isOfMarked = ({ paragraphs }: TextDocument, { places, quote }: Finding): boolean =>
  [...places.map((p) => p.place), ...(quote ? [quote.place] : [])].some(
    (place) => place.kind === 'text' && isInMark(paragraphs[place.paragraph]?.text ?? '', place.start),
  );
