import type { Lexed, Token } from '../tokens/lex';

/** Where the clause of a token begins: behind the last mark or figure, closed brackets aside. `、` parts too, but not 收、支; a colon right before the token does not. */
export function clauseStart({ tokens, text }: Lexed, at: number, floor: number): number {
  let depth = 0;
  for (let i = at - 1; i > floor; i--) {
    const { kind, end, start } = tokens[i]!;
    if (kind === ')') depth++;
    else if (kind === '(') {
      if (depth === 0) return end;
      depth--;
    } else if (depth === 0 && isBreak(kind, text, start) && !(kind === ':' && i === at - 1)) return end;
  }
  return floor < 0 ? 0 : tokens[floor]!.end;
}

const isBreak = (kind: Token['kind'], text: string, start: number): boolean =>
  kind === ',' ||
  kind === ';' ||
  kind === ':' ||
  kind === '.' ||
  kind === '|' ||
  (kind === '、' && !/收入?$/.test(text.slice(Math.max(0, start - 2), start)));

/** The words of a range without what is compared with, and without what was hidden in closed brackets when they are long. */
export function wordsOf(lexed: Lexed, start: number, end: number, from: number, to: number): string {
  let out = '';
  let at = start;
  for (let i = from; i < to; i++) {
    const t = lexed.tokens[i]!;
    if (t.end <= start || t.start >= end) continue;
    if (t.kind !== 'K' && t.kind !== 'F') continue;
    out += lexed.text.slice(at, Math.max(at, t.start));
    at = t.end;
  }
  return out + lexed.text.slice(at, end);
}

/**
 * What a subject is for says nothing about what is measured: `用于机关人员和公用经费。`. A 项 may be called so:
 * `（款）用于体育事业的彩票公益金支出（项）`.
 */
const PURPOSE =
  /(?:主要)?(?!用于(?<=\(款\)用于)[^,;:。()]{1,30}\(项\))(?:用于|用以|用来)[^。]*(?:。|$)|(?<=[,;。:])(?:主要)?(?:反映|保障|是指|为了)[^。]*(?:。|$)/g;

export const withoutPurpose = (words: string): string => words.replace(PURPOSE, '。');
