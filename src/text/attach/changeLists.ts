import { isMoney } from '../../budget/Unit';
import type { ChangeList, Claim, Comparison } from '../Reading';
import type { Placed, ReadParagraph } from './Placed';

/** Behind a change, and the rate of it, words that say what it is made of: `，其中`, `；其中`, `。其中，`, `：`, `，主要原因是`. */
const OPENS = /^(?:[,(]?w?[+-]?P\)?)?[,;.(]?(?:[or]|w?r|:)/;
/** A change is made of so many at most. */
const MOST = 16;
/** The rate and the words that open a list stand within so many tokens. */
const FAR = 10;

/** `较上年减少45万元，下降10%；其中补助减少70万元，人员经费增加25万元`: a change and the changes that make it up. */
export function readChangeLists(p: ReadParagraph): readonly ChangeList[] {
  return p.figures.flatMap((total, i): ChangeList[] => {
    if (!isChange(total)) return [];
    const opened = OPENS.exec(p.lexed.classes.slice(total.token + 1, total.token + 1 + FAR));
    if (!opened) return [];
    const parts = partsBehind(
      p,
      total,
      total.token + opened[0].length,
      p.figures.slice(i + 1, i + 1 + 2 * MOST),
    );
    return parts.length > 1 ? [{ total: total.claim, parts: parts.map((f) => f.claim) }] : [];
  });
}

const isChange = (f: Placed): boolean =>
  f.edge.part === 'change' && isMoney(f.claim.figure.unit) && !f.claim.approximate;

/** The changes that follow one another behind the words, each of something that it names. */
function partsBehind(
  p: ReadParagraph,
  total: Placed,
  opener: number,
  behind: readonly Placed[],
): readonly Placed[] {
  const parts: Placed[] = [];
  let last = opener;
  for (const f of behind) {
    if (f.token <= opener) continue;
    const first = parts[0] ?? f;
    if (f.claim.sentence !== first.claim.sentence || f.claim.sentence > total.claim.sentence + 1) break;
    if (f.depth > first.depth) continue;
    if (f.claim.role === 'rate') {
      last = f.token;
      continue;
    }
    if (!isChange(f) || !isNamed(p, last, f)) break;
    parts.push(f);
    last = f.token;
  }
  return parts;
}

/** Between two changes stand words that say what the second is of. */
const isNamed = ({ lexed: { tokens, text } }: ReadParagraph, last: number, f: Placed): boolean =>
  tokens
    .slice(last + 1, f.token)
    .some((t) => t.kind === 'w' && /[\u4e00-\u9fa5]{2}/.test(text.slice(t.start, t.end)));

/** What is compared with stands before the change of the whole. */
const isBaseBefore = (base: Claim, total: Claim): boolean =>
  base.sentence === total.sentence && base.index < total.index && base.how.production.includes('base');

/**
 * `与2022年的90万元相比多了10万元，其中拨款多12万元`: what the whole is, and what it was, is not what its part is: a part that was held
 * against the same amounts is held against none.
 */
export function apartFromWholes(
  comparisons: readonly Comparison[],
  lists: readonly ChangeList[],
): readonly Comparison[] {
  const byChange = new Map(comparisons.flatMap((c) => (c.change ? [[c.change, c] as const] : [])));
  const wholes = new Map(lists.flatMap(({ total, parts }) => parts.map((part) => [part, total] as const)));
  return comparisons.map((c) => {
    const total = c.change && wholes.get(c.change);
    if (!total) return c;
    const whole = byChange.get(total);
    if (c.base && c.base !== whole?.base && !isBaseBefore(c.base, total)) return c;
    const { now, base: _, ...rest } = c;
    return now && now !== whole?.now ? { ...rest, now } : rest;
  });
}
