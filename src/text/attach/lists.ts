import { isMoney } from '../../budget/Unit';
import { addsUp, bestEnd, type Ended } from '../choose/lists';
import type { TextMeasure } from '../measure/TextMeasure';
import { periodKey, samePeriod, stageKey, type Period } from '../Period';
import type { PartsList } from '../Reading';
import { CLOSED_LIST, MAY_BE_LONGER, OPEN_LIST } from '../vocabulary/functionWords';
import { groupOf } from '../vocabulary/groups';
import { additions } from './additions';
import { countsWithoutWords, isFullCount } from './counts';
import type { Placed, ReadParagraph } from './Placed';

/** A total with what may be its parts, before it is settled how far the list goes. */
interface Opening {
  readonly total: Placed;
  readonly members: Placed[];
}

/** The lists of a paragraph, inner ones first: what an inner list leaves over belongs to the one around it. */
export function readLists(p: ReadParagraph): readonly PartsList[] {
  const openings = openingsOf(p);
  const lists: PartsList[] = [];
  for (const opening of [...openings].reverse()) {
    for (const period of periodsOf(opening.members)) {
      const found = settle(p, opening, period, openings);
      if (found) lists.push(found);
    }
  }
  return [
    ...lists.reverse(),
    ...behindTheirParts(p),
    ...additions(p),
    ...countsWithoutWords(p, new Set(openings.map((o) => o.total))),
  ];
}

function openingsOf(p: ReadParagraph): readonly Opening[] {
  const byTotal = new Map<number, { total: Placed; members: Placed[] }>();
  for (const f of p.figures) {
    if (!f.under || !isPart(f)) continue;
    const key = f.list ?? f.under.token;
    const known = byTotal.get(key);
    if (known) known.members.push(f);
    else byTotal.set(key, { total: f.under, members: [f] });
  }
  return [...byTotal.values()].sort(
    (a, b) => a.total.token - b.total.token || a.members[0]!.token - b.members[0]!.token,
  );
}

const isPart = (f: Placed): boolean =>
  f.claim.role === 'level' &&
  (f.edge.part === 'level' || f.edge.part === 'to') &&
  !f.inReason &&
  !/^(?:主要)?(?:是|即|也就是)/.test(f.words);

/** Plans and what was spent of them stand side by side in a list: each adds up by itself. */
const periodsOf = (members: readonly Placed[]): readonly Period[] => [
  ...new Map(members.map(({ claim: { period } }) => [periodKey(period), period])).values(),
];

const isAt = ({ claim }: Placed, period: Period): boolean => samePeriod(claim.period, period);

function settle(
  p: ReadParagraph,
  opening: Opening,
  period: Period,
  openings: readonly Opening[],
): PartsList | null {
  const total = totalOf(p, opening, period);
  if (!total) return null;
  const all = opening.members.filter((f) => isAt(f, period) && sameKind(p, f, total));
  const [first] = all;
  if (!first || otherSide(total, all)) return null;
  const level = all.filter((f) => f.depth === first.depth);
  // `其中地方收入270万元；加上级补助120万元`: what is added is no part of what it is added to.
  const behind = level.findIndex(
    (f, i) => i > 0 && (p.lexed.tokens[f.token - 1]!.kind === 'z' || /^再?加(?!班)/.test(f.words)),
  );
  const seq = behind > 0 ? level.slice(0, behind) : level;
  const limit = plainEnd(p, total, seq);
  const direct = extended(p, total, seq, limit, openings);
  const [of, ended] = outerTotal(total, seq, limit, direct);
  const outer =
    openings.find((o) => o.total === opening.total.under) ??
    openings.find((o) => o !== opening && o.members.includes(opening.total));
  if (outer) {
    const left = opening.members.filter(
      (f) => f.token > ended.parts.at(-1)!.token && f.depth <= opening.total.depth,
    );
    outer.members.push(...left);
    outer.members.sort((a, b) => a.token - b.token);
  }
  return listOf(p, of, ended, seq.length);
}

/** `A 88万元：a 18万元、b 70万元；其中…`: what follows may divide the whole rather than its last part. */
function outerTotal(
  total: Placed,
  seq: readonly Placed[],
  limit: number,
  ended: Ended,
): readonly [Placed, Ended] {
  const outer = total.under;
  if (!outer || addsUp(total, ended.parts)) return [total, ended];
  const other = bestEnd(outer, seq, limit);
  return addsUp(outer, other.parts) && other.parts.length > 0 ? [outer, other] : [total, ended];
}

/** Where the words' own parts do not make up the total, those that follow in the paragraph are its parts when they do. */
function extended(
  p: ReadParagraph,
  total: Placed,
  seq: readonly Placed[],
  limit: number,
  openings: readonly Opening[],
): Ended {
  const ended = bestEnd(total, seq, limit, (n) => !isJoined(p, seq[n - 1]!, seq[n]));
  if (addsUp(total, ended.parts)) return ended;
  const last = seq.at(-1)!;
  const { period } = seq[0]!.claim;
  const totals = new Set(openings.map((o) => o.total));
  const after = p.figures.filter(
    (f) =>
      f.token > last.token &&
      isPart(f) &&
      f.depth === seq[0]!.depth &&
      mayBeAt(f, period) &&
      sameKind(p, f, total) &&
      (f.under === undefined || f.under === total.under),
  );
  const more = bestEnd(total, [...seq, ...after.slice(0, MOST_MORE)], limit);
  const own = more.parts.slice(seq.length);
  const holds =
    more.parts.length > seq.length &&
    addsUp(total, more.parts) &&
    !own.slice(0, -1).some((f) => totals.has(f) && f.under === undefined);
  if (!holds) return ended;
  for (const o of openings)
    if (o.total !== total)
      for (const f of own) if (o.members.includes(f)) o.members.splice(o.members.indexOf(f), 1);
  return more;
}

const MOST_MORE = 12;

/** A total of the parts' own stage: the one that the list is under, else one beside it. */
function totalOf(p: ReadParagraph, { total, members }: Opening, period: Period): Placed | undefined {
  const first = members[0]!;
  const alike = isMoney(total.claim.figure.unit)
    ? isMoney(first.claim.figure.unit)
    : total.claim.figure.unit === first.claim.figure.unit;
  if (alike && mayBeAt(total, period)) return total;
  return p.figures.findLast(
    (f) =>
      isPart(f) &&
      f.claim.figure.unit === first.claim.figure.unit &&
      f.token < first.token &&
      !members.includes(f) &&
      stageKey(f.claim.period) === stageKey(period) &&
      f.claim.sentence >= total.claim.sentence,
  );
}

/** Of that period; where the words don't say which budget of the year is meant, it may be any. */
const mayBeAt = ({ claim: { period: own } }: Placed, period: Period): boolean =>
  stageKey(own) === stageKey(period) && (own.plan === undefined || own.plan === period.plan);

/** `经费拨款收入402万元；支出包括：…`: what is spent is no part of a source of income. */
const otherSide = (total: Placed, parts: readonly Placed[]): boolean =>
  total.claim.measure?.family === 'income' &&
  parts.every((f) => f.claim.measure?.family === 'expenditure' || f.claim.measure?.family === 'economic');

/** `、` goes on with the list. */
const isJoined = (p: ReadParagraph, a: Placed, b: Placed | undefined): boolean =>
  b !== undefined && p.lexed.classes.slice(a.token + 1, b.token).startsWith('、');

/** Amounts with amounts; counts only of the same thing. */
function sameKind(p: ReadParagraph, f: Placed, total: Placed): boolean {
  const unit = total.claim.figure.unit;
  if (isMoney(unit)) return isMoney(f.claim.figure.unit);
  if (f.claim.figure.unit !== unit) return false;
  if (/编制/.test(total.words) && /实有|在职|在岗|现有|年末|实际/.test(f.words) && !/编制/.test(f.words))
    return false;
  return sameThing(counted(p, total), counted(p, f));
}

const sameThing = (a: string, b: string): boolean => a === '' || b === '' || a === b;

/** What is counted, where it stands behind the number: `40个部门`. */
function counted(p: ReadParagraph, f: Placed): string {
  const end = p.lexed.tokens[f.token]!.end;
  return /^(?:部门|项目|单位|编制|机构|预算单位)/.exec(p.lexed.text.slice(end, end + 4))?.[0] ?? '';
}

/** How many parts the words alone give: to the end of the sentence, and no further than parts of one kind go. */
function plainEnd(p: ReadParagraph, total: Placed, seq: readonly Placed[]): number {
  const kinds = new Set<string>();
  const within = withinWhole(total.claim.measure);
  let n = 0;
  for (const f of seq) {
    if (f.claim.sentence !== seq[0]!.claim.sentence) break;
    const group = groupOf(f.claim.measure);
    if (n > 0 && within && !within.has(f.claim.measure?.part ?? '') && group !== undefined) break;
    if (n > 0 && isRival(total.claim.measure, f.claim.measure)) break;
    if (n > 0 && group === undefined && isTotal(f.claim.measure)) break;
    if (
      n > 0 &&
      kinds.size > 0 &&
      group !== undefined &&
      !kinds.has(group) &&
      apart(p, seq[n - 1]!, f) &&
      !(n > 1 && apart(p, seq[0]!, seq[1]!)) &&
      !together(kinds, group)
    )
      break;
    if (group) kinds.add(group);
    n++;
  }
  return Math.max(n, 1);
}

const together = (kinds: ReadonlySet<string>, group: string): boolean =>
  [...kinds, group].every((k) => ['three-public', 'vehicles'].includes(k)) ||
  [...kinds, group].every((k) => ['kinds', 'basic', 'economic', 'sources'].includes(k)) ||
  [...kinds, group].every((k) => ['sources', 'funds'].includes(k));

const apart = (p: ReadParagraph, a: Placed, b: Placed): boolean =>
  /[;.]/.test(p.lexed.classes.slice(a.token, b.token));

const isTotal = (m: TextMeasure | undefined): boolean =>
  m !== undefined &&
  !m.subject &&
  !m.qualifier &&
  (m.family === 'balance' ||
    (m.part === 'total' &&
      (m.family === 'income' || m.family === 'three-public' || m.family === 'procurement')));

/** The parts that a whole can have, where these are known. */
function withinWhole(m: TextMeasure | undefined): ReadonlySet<string> | undefined {
  if (m?.family === 'three-public' && m.part === 'vehicles')
    return new Set(['vehicle-purchase', 'vehicle-operation']);
  if (m?.family === 'three-public' && m.part === 'vehicle-operation') return new Set([]);
  return undefined;
}

/** The other side of the book is no part: `收入A，其中：a1、a2；支出B`. */
function isRival(total: TextMeasure | undefined, part: TextMeasure | undefined): boolean {
  if (!total || !part || total.subject) return false;
  const sides = ['income', 'expenditure'];
  if (!sides.includes(total.family) || !sides.includes(part.family) || part.part !== 'total' || part.subject)
    return false;
  return total.family !== part.family || (total.part === 'total' && part.fund === total.fund);
}

function listOf(p: ReadParagraph, total: Placed, { parts, sure }: Ended, members: number): PartsList {
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
      /^[按从].*[分看]/.test(opener),
    // `（包括甲…；乙…）` and parts that nothing is known of may leave something out, or name something else.
    ...(!isMoney(total.claim.figure.unit) && !full ? { unsure: true } : {}),
    ...((sure || members === 1) && (full || !nested || groupOf(first.claim.measure)) ? {} : { unsure: true }),
  };
}

/** `主要用于：办公费12万元；邮电费2万元`: a colon and no 等. */
const toldInFull = (p: ReadParagraph, total: Placed, first: Placed): boolean =>
  /o:w?$/.test(p.lexed.classes.slice(total.token + 1, first.token));

/** The words that opened a list. */
function openerOf(p: ReadParagraph, total: Placed, first: Placed): string {
  const words = p.lexed.tokens
    .slice(total.token + 1, first.token)
    .filter((t) => t.kind === 'o' || t.kind === 'v');
  const kept = words.at(-1);
  return kept ? p.lexed.text.slice(kept.start, kept.end) : '';
}

/** `会议费3.00万元，培训费5.00万元，以上两项共计8.00万元`: a total that stands behind its parts. */
function behindTheirParts(p: ReadParagraph): readonly PartsList[] {
  return p.figures.flatMap((f, i): PartsList[] => {
    if (!isPart(f) || p.lexed.tokens[f.token - 1]?.kind !== 'z') return [];
    const words = p.lexed.text.slice(p.lexed.tokens[f.token - 1]!.start, p.lexed.tokens[f.token]!.start);
    const clause = f.words.replace(/(?:合计|共计|总计).*$/, '');
    if (!/^(?:以上|[一二三四五六七八九十]项)/.test(words) && clause.replace(/以上.*/, '') !== '') return [];
    if (
      f.under &&
      f.under.claim.sentence === f.claim.sentence &&
      i > 0 &&
      f.claim.figure.value.equals(f.under.claim.figure.value)
    )
      return [];
    const before = p.figures
      .slice(0, i)
      .filter(
        (x) =>
          isPart(x) &&
          x.claim.sentence === f.claim.sentence &&
          x.claim.figure.unit === f.claim.figure.unit &&
          isAt(x, f.claim.period),
      );
    const parts = before.filter((x) => !before.some((y) => y.under === x));
    if (parts.length < 2) return [];
    const open = /等(?!级)/.test(
      p.lexed.text.slice(p.lexed.tokens[parts[0]!.token]!.start, p.lexed.tokens[f.token]!.start),
    );
    return [{ total: f.claim, parts: parts.map((x) => x.claim), open, closed: true }];
  });
}
