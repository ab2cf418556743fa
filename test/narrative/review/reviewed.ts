import { paragraphsOfText } from '../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../src/text/document/readDocument';
import { review } from '../../../src/pipeline/review';
import type { ReviewResult } from '../../../src/pipeline/results';

/** Reviews a text of a budget, alone. */
export const reviewed = (text: string): ReviewResult => review(readDocument(paragraphsOfText(text)));

/** What a review reports above info: rule and quoted words. */
export const reported = (result: ReviewResult): readonly string[] =>
  result.findings.filter((f) => f.severity !== 'info').map((f) => `${f.rule} ${f.quote?.text ?? ''}`.trim());
