import type { Paragraph } from '../../budget/TextDocument';
import type { Draft } from './toNarrative';

/** What becomes of a stretch of last year's text. */
export interface Stretch {
  readonly paragraphs: readonly Paragraph[];
  readonly drafts: readonly Draft[];
  /** Those of its paragraphs that have no place this year. */
  readonly dropped: readonly Paragraph[];
}
