import type { Claim } from './Claim';
import type { Passage } from './Passage';
import { closeList, type ReaderState, type SentenceContext } from './ReaderState';

/** What was spoken of where each open bracket opened, and how far a sentence has been followed. */
export interface OpenBrackets {
  readonly sentence: number;
  readonly before: (Claim | null)[];
  seen: number;
}

/**
 * After closed brackets it is again what stands before them that is spoken of:
 * `公务用车购置及运行费50万元（公务用车购置费20万元、运行费30万元），比上年增加5万元`.
 */
export function followBrackets(state: ReaderState, context: SentenceContext, passage: Passage): void {
  if (state.brackets?.sentence !== context.sentence.index)
    state.brackets = { sentence: context.sentence.index, before: [], seen: passage.from };
  const brackets = state.brackets;
  const { gap, from } = passage;
  let inside = 0;
  for (let i = Math.max(brackets.seen - from, 0); i < gap.length; i++) {
    if (gap[i] === '(') inside++;
    else if (gap[i] === ')' && inside > 0) inside--;
    else if (gap[i] === ')' && brackets.before.length > 0) {
      state.anchor = brackets.before.pop()!;
      if (state.stack.at(-1)?.bracket) closeList(state);
    }
  }
  for (; inside > 0; inside--) brackets.before.push(state.anchor);
  brackets.seen = from + gap.length;
}

/** Brackets end with their sentence. */
export function endBrackets(state: ReaderState): void {
  const [outermost] = state.brackets?.before ?? [];
  if (outermost) state.anchor = outermost;
  state.brackets = null;
}
