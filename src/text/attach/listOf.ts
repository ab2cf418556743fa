import { isMoney } from '../../budget/Unit';
import type { Ended } from '../choose/lists';
import type { PartsList } from '../Reading';
import { CLOSED_LIST, MAY_BE_LONGER, OPEN_LIST } from '../vocabulary/functionWords';
import { groupOf } from '../vocabulary/groups';
import { isFullCount } from './counts';
import type { Placed, ReadParagraph } from './Placed';

/** A total and its parts, with what the words say of them: whether there are more, and whether it is sure that it is a list. */
export function listOf(p: ReadParagraph, total: Placed, { parts, sure }: Ended, members: number): PartsList {
  const { tokens, text, classes } = p.lexed;
  const first = parts[0]!;
  const opener = openerOf(p, total, first);
  const last = parts.at(-1)!;
  const after = text.slice(tokens[last.token]!.end).slice(0, 24);
  const open =
    MAY_BE_LONGER.test(after) ||
    (OPEN_LIST.test(opener) && !toldInFull(p, total, first)) ||
    /等[,;。)]/.test(text.slice(tokens[first.token]!.start, tokens[last.token]!.end));
  const direct = classes[total.token + 1] === ':' || classes[total.token + 1] === '(';
  const nested = first.depth > total.depth;
  const full = !isMoney(total.claim.figure.unit) && isFullCount(total, parts);
  return {
    total: total.claim,
    parts: parts.map((f) => f.claim),
    open,
    closed:
      CLOSED_LIST.test(opener) ||
      (OPEN_LIST.test(opener) && toldInFull(p, total, first)) ||
      direct ||
      nested ||
      full ||
      /^[按从](?!.*(?:主要|重点)).*[分看]/.test(opener),
    // `（包括甲…；乙…）` and parts that nothing is known of may leave something out, or name something else.
    ...(!isMoney(total.claim.figure.unit) && !full ? { unsure: true } : {}),
    ...((sure || members === 1) && (full || !nested || groupOf(first.claim.measure)) ? {} : { unsure: true }),
  };
}

/** `主要用于：办公费12万元；邮电费2万元`: a colon and no 等. */
const toldInFull = (p: ReadParagraph, total: Placed, first: Placed): boolean =>
  /o:w?$/.test(p.lexed.classes.slice(total.token + 1, first.token));

/** The words that opened a list: of `其中用于` the first, which leaves open what else there is. */
function openerOf(p: ReadParagraph, total: Placed, first: Placed): string {
  const words = p.lexed.tokens
    .slice(total.token + 1, first.token)
    .filter((t) => t.kind === 'o' || t.kind === 'v');
  const [before, kept] = words.length > 1 ? words.slice(-2) : [undefined, words[0]];
  if (!kept) return '';
  const opener = p.lexed.text.slice(kept.start, kept.end);
  return opener === '用于' && before?.end === kept.start
    ? p.lexed.text.slice(before.start, before.end)
    : opener;
}
