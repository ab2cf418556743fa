import type { Comparison } from '../Reading';
import { matchesOf } from '../tokens/matches';
import type { Placed, ReadParagraph } from './Placed';

/** A percentage, the one that it is compared with, and by how many points they differ. */
const POINTS = /(P)([,、]?[wtYz]{0,2}K[wYlt]{0,3})(P)([,、]?w?[+-])(Q)/g;

/** `占比为11.32%，比上年的10.54%增加0.78个百分点`: two percentages and the points between them. */
export function pointsBetween(p: ReadParagraph): readonly Comparison[] {
  const at = new Map(p.figures.map((f) => [f.token, f]));
  return matchesOf(POINTS, p.lexed.classes).flatMap((m): Comparison[] => {
    const [, , toBase, , toPoints] = m;
    const now = at.get(m.index);
    const base = at.get(m.index + 1 + toBase!.length);
    const points = at.get(m.index + 2 + toBase!.length + toPoints!.length);
    if (!now || !base || !points || !sameSentence([now, base, points])) return [];
    const { kind, start, end } = p.lexed.tokens[points.token - 1]!;
    return [
      {
        ...(now.claim.measure ? { subject: now.claim.measure } : {}),
        now: now.claim,
        base: base.claim,
        change: points.claim,
        direction: kind === '-' ? 'down' : 'up',
        against: base.claim.period,
        likeForLike: false,
        sentence: now.claim.sentence,
        word: p.range(start, Math.min(end, start + 2)),
      },
    ];
  });
}

const sameSentence = (all: readonly Placed[]): boolean =>
  new Set(all.map((f) => f.claim.sentence)).size === 1;
