import type { Finding } from '../../src/budget/Finding';
import { reviewWorkbook } from '../../src/pipeline/review';

/** What a review of a text alone asks a person to act on. */
export const actOn = (text: string): readonly Finding[] =>
  (reviewWorkbook([], { text })?.findings ?? []).filter((f) => f.severity !== 'info');
