import type { Message } from '../budget/Finding';
import type { ReviewResult } from '../pipeline/results';

/** A text that was reviewed. */
export interface ReviewedText {
  readonly file: string;
  readonly result: ReviewResult;
  /** The workbook it was held against. */
  readonly against?: string;
}

/** A text that can't be read, and why. */
export interface UnreadableText {
  readonly file: string;
  readonly reason: Message;
}

export type TextOutcome = ReviewedText | UnreadableText;

export const isReviewed = (o: TextOutcome): o is ReviewedText => 'result' in o;
