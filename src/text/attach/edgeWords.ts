import type { Edge } from '../grammar/chart';
import type { Direction } from '../vocabulary/directions';
import type { Lexed, Token } from '../tokens/lex';

/** Where the words begin that say what a figure is of: of a base, behind what compares with it. */
export function behindBase({ tokens }: Lexed, edge: Edge, start: number): number {
  if (edge.part !== 'base') return start;
  for (let k = edge.token - 1; k >= edge.from; k--) {
    const { kind, end } = tokens[k]!;
    if (kind === 'K') return Math.max(start, end);
  }
  return start;
}

/** Where the words end that stand before a figure's own: of a base, before what compares with it. */
export function beforeBase({ tokens }: Lexed, edge: Edge, start: number): number {
  if (edge.part !== 'base') return start;
  const compared = tokens.slice(edge.from, edge.token).find((t) => t.kind === 'K');
  return compared ? Math.max(start, compared.start) : start;
}

/** Words that compare and name a time, before a base: `较上年决算数`. */
export const comparedWords = ({ tokens, text }: Lexed, edge: Edge): string =>
  tokens
    .slice(edge.from, edge.token)
    .filter((t) => /[KFYl]/.test(t.kind))
    .map((t) => text.slice(t.start, t.end))
    .join('')
    .replace(/^[由从]/, '');

/** A word of direction stands so many tokens before its figure at most. */
const NEAR = 4;

/** Where the word of direction before a figure begins; the figure itself where there is none. */
export const wordOfDirection = (lexed: Lexed, token: number): number =>
  (turnOf(lexed, token) ?? lexed.tokens[token]!).start;

const turnOf = ({ tokens }: Lexed, token: number): Token | undefined => {
  for (let k = token - 1; k >= 0 && token - k < NEAR; k--)
    if (/[+\-<>]/.test(tokens[k]!.kind)) return tokens[k];
  return undefined;
};

/** `节约三公经费12.00万元`: what is saved of, behind the word of direction. */
export function savedOf(lexed: Lexed, token: number): string | undefined {
  const turn = turnOf(lexed, token);
  return turn && /^节[约省支]了?(.{2,12}(?:经费|费用|费))/.exec(lexed.text.slice(turn.start, turn.end))?.[1];
}

/** The direction of a change or a rate. */
export function directionBefore({ tokens }: Lexed, edge: Edge): Direction | undefined {
  if (edge.part !== 'change' && edge.part !== 'rate') return undefined;
  // What is said of a change without its word is said of its rate.
  const from = edge.production.name === 'change without its word' ? edge.to - 1 : edge.token - 1;
  for (let k = from; k >= edge.from; k--) {
    const { kind } = tokens[k]!;
    if (kind === '+' || kind === '>') return 'up';
    if (kind === '-' || kind === '<') return 'down';
  }
  return undefined;
}
