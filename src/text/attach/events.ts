import { matchesOf } from '../tokens/matches';
import type { Placed, ReadParagraph } from './Placed';

/** A figure or a word that compares. */
export interface Event {
  readonly token: number;
  readonly kind: 'change' | 'rate' | 'flat' | 'stages';
  readonly figure?: Placed;
  readonly sentence: number;
  /** Behind 决算数大于预算数, or 决算数等于预算数 itself. */
  readonly staged?: boolean;
}

/** What compares in a paragraph, in its order. */
export function eventsOf(p: ReadParagraph): readonly Event[] {
  const figures = p.figures.flatMap((f): Event[] =>
    f.claim.role === 'change' || f.claim.role === 'rate'
      ? [
          {
            token: f.token,
            kind: f.claim.role,
            figure: f,
            sentence: f.claim.sentence,
            staged: /[<>]/.test(p.lexed.tokens[f.token - 1]?.kind ?? ''),
          },
        ]
      : [],
  );
  const flats = p.flats.flatMap((f): Event[] =>
    f.inReason || !compares(p, f.token)
      ? []
      : [{ token: f.token, kind: 'flat', sentence: f.sentence, staged: isStaged(p, f.token) }],
  );
  return [...figures, ...flats, ...stagesOf(p)].sort((a, b) => a.token - b.token);
}

/** 决算数大于预算数, where no amount stands behind. */
const STAGES = /[<>](?!M)/g;

function stagesOf({ lexed: { classes, tokens }, sentences }: ReadParagraph): readonly Event[] {
  let at = 0;
  return matchesOf(STAGES, classes).flatMap(({ index }): Event[] => {
    while (at < sentences.length && sentences[at]!.end <= tokens[index]!.start) at++;
    const sentence = sentences[at];
    return sentence ? [{ token: index, kind: 'stages', sentence: sentence.index }] : [];
  });
}

/** 决算数等于预算数 says by itself what compares with what. */
const isStaged = ({ lexed: { tokens, text } }: ReadParagraph, token: number): boolean =>
  /等于/.test(text.slice(tokens[token]!.start, tokens[token]!.end));

/** 一致 and 相同 compare only beside words that do; 持平 does by itself where something was compared before. */
function compares(p: ReadParagraph, token: number): boolean {
  const { tokens, text } = p.lexed;
  for (let i = token - 1; i >= 0 && token - i < 12; i--) {
    const { kind, start, end } = tokens[i]!;
    if (kind === 'K') return true;
    if (kind === '.' || kind === ';') break;
    if (kind === 'w' && /[与同比较和]/.test(text.slice(start, end))) return true;
  }
  if (isStaged(p, token)) return true;
  return (
    /持平/.test(text.slice(tokens[token]!.start, tokens[token]!.end)) &&
    p.lexed.classes.slice(0, token).includes('K')
  );
}
