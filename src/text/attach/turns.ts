import type { Comparison } from '../Reading';
import type { Direction } from '../vocabulary/directions';
import { figuresBefore } from './near';
import type { ReadParagraph } from './Placed';

const FALLS = /^(?:减|下|降|压|缩)/;
const RISES = /^(?:增|提|上)/;

/** `由上年的50.00万元增加到80.00万元`: the word that turns says which of the two is more. */
export function turns(p: ReadParagraph): readonly Comparison[] {
  return p.figures.flatMap((to): Comparison[] => {
    const at = to.edge.part === 'to' ? wordBefore(p, to.token) : undefined;
    if (at === undefined) return [];
    // The construction reaches from the base to the word.
    const base = figuresBefore(p, at).findLast(
      ({ edge }) => edge.production.name === 'from' && edge.to === at + 1,
    );
    if (!base) return [];
    const { start, end } = p.lexed.tokens[at]!;
    const word = p.lexed.text.slice(start, end);
    const direction: Direction | undefined = FALLS.test(word) ? 'down' : RISES.test(word) ? 'up' : undefined;
    if (!direction) return [];
    return [
      {
        ...(to.claim.measure ? { subject: to.claim.measure } : {}),
        now: to.claim,
        base: base.claim,
        direction,
        against: base.claim.period,
        likeForLike: false,
        sentence: to.claim.sentence,
        word: p.range(start, end - 1),
      },
    ];
  });
}

const wordBefore = ({ lexed: { tokens } }: ReadParagraph, token: number): number | undefined =>
  [token - 1, token - 2].find((at) => tokens[at]?.kind === '^');
