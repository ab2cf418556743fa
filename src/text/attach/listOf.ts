import { isMoney } from '../../budget/Unit';
import { addsUp, slippedEnd, type Ended } from '../choose/lists';
import type { PartsList } from '../Reading';
import { CLOSED_LIST, MAY_BE_LONGER, OPEN_LIST } from '../vocabulary/functionWords';
import { groupOf } from '../vocabulary/groups';
import { isFullCount } from './counts';
import type { Placed, ReadParagraph } from './Placed';

/** A total and its parts, with what the words say of them: whether there are more, and whether it is sure that it is a list. */
export function listOf(p: ReadParagraph, total: Placed, { parts, sure }: Ended, members: number): PartsList {
  const first = parts[0]!;
  const opener = openerOf(p, total, first);
  const inFull = OPEN_LIST.test(opener) ? toldInFull(p, total, first, opener) : undefined;
  const nested = first.depth > total.depth;
  const some = nested && containsSome(total, parts);
  const counts = !isMoney(total.claim.figure.unit);
  const full = counts && isFullCount(total, parts);
  const certain = (sure || members === 1) && (full || !nested || groupOf(first.claim.measure) !== undefined);
  return {
    total: total.claim,
    parts: parts.map((f) => f.claim),
    open: inFull === false || MAIN_VIEW.test(opener) || some || mayGoOn(p, parts),
    closed: [inFull, nested && !some, full, isClosedBy(opener), isRightBehind(p, total)].includes(true),
    // `（包括甲…；乙…）` and parts that nothing is known of may leave something out, or name something else.
    ...(!certain || (counts && !full) ? { unsure: true } : {}),
  };
}

/** `总计100万元（含年初结转10万元）`: what a total contains need not be all of it. */
const containsSome = (total: Placed, parts: readonly Placed[]): boolean =>
  /^(?:其中)?含(?!税)/.test(parts[0]!.words) && !addsUp(total, parts) && !slippedEnd(total, parts);

/** 等 among the parts, or words behind the last that leave the list open. */
function mayGoOn({ lexed: { tokens, text } }: ReadParagraph, parts: readonly Placed[]): boolean {
  const [from, to] = [tokens[parts[0]!.token]!.start, tokens[parts.at(-1)!.token]!.end];
  // `基本支出119万元，主要用于人员工资、退休人员补助等；项目支出20万元`: it is what the first is spent on that goes on.
  const areAll = ['basic', 'project'].every((part) =>
    parts.some(({ claim: { measure: m } }) => m?.part === part && !m.subject),
  );
  return (
    MAY_BE_LONGER.test(text.slice(to).slice(0, 24)) || (!areAll && /等[,;。)]/.test(text.slice(from, to)))
  );
}

/** `分主要税种看`, `从重点支出看`: there are others. */
const MAIN_VIEW = /^[按从分].*(?:主要|重点).*[分看]/;

const isClosedBy = (opener: string): boolean =>
  CLOSED_LIST.test(opener) || /^[按从](?!.*(?:主要|重点)).*[分看]/.test(opener);

/** A colon or a bracket right behind the total. */
const isRightBehind = ({ lexed: { classes } }: ReadParagraph, total: Placed): boolean =>
  [':', '('].includes(classes[total.token + 1] ?? '');

/** `主要用于：办公费12万元；邮电费2万元`: a colon and no 等. 主要项目 are told as examples. */
const toldInFull = (p: ReadParagraph, total: Placed, first: Placed, opener: string): boolean =>
  !opener.startsWith('主要项目') && /o:w?$/.test(p.lexed.classes.slice(total.token + 1, first.token));

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
