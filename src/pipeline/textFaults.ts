import type { Finding } from '../budget/Finding';
import type { Narrative } from '../narrative/Narrative';
import type { Sources } from '../narrative/review/sources';
import { reviewDocument } from '../narrative/review/review';
import { readDocument } from '../text/document/readDocument';

/** What is wrong in a text of ours, held against the books that it was written from: errors only, as gaps are no faults. */
export function textFaults({ paragraphs }: Narrative, sources: Sources): readonly Finding[] {
  const document = readDocument(paragraphs.map(({ text }) => ({ text })));
  return reviewDocument(document, sources).findings.filter((f) => f.severity === 'error');
}
