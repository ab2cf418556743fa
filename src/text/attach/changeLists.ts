import { isMoney } from '../../budget/Unit';
import type { ChangeList } from '../Reading';
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
