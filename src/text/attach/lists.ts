import { groupBy } from '../../budget/groupBy';
import { isMoney } from '../../budget/Unit';
import { addsUp, bestEnd, slippedEnd, type Ended } from '../choose/lists';
import { periodKey, stageKey, type Period } from '../Period';
import { textMeasureKey } from '../measure/TextMeasure';
import type { Claim, PartsList } from '../Reading';
import { groupOf } from '../vocabulary/groups';
import { additions, summedUp } from './additions';
import { countsWithoutWords } from './counts';
import { listOf } from './listOf';
import { figuresAround } from './near';
import { isBeyond, otherTotal } from './otherTotals';
import { isAt, isPart } from './parts';
import { pairsOf, type Pairs } from './spentOf';
import type { Placed, ReadParagraph } from './Placed';
import { plainEnd } from './plainEnd';
import { standBeside } from './siblings';
import { totalsBehind } from './totalsBehind';

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
    const pairs = pairsOf(p, opening.members);
    if (pairs) {
      lists.push(...listsOfPairs(p, opening.total, pairs));
      continue;
    }
    for (const period of periodsOf(opening.members)) {
      const found = settle(p, opening, period, openings);
      if (found) lists.push(found);
    }
  }
  const added = additions(p);
  const known = new Set([...lists, ...added].map((l) => l.total));
  return [
    ...lists.reverse(),
    ...totalsBehind(p),
    ...added,
    ...summedUp(p).filter((l) => !known.has(l.total)),
    ...countsWithoutWords(p, new Set(openings.map((o) => o.total))),
  ];
}

function openingsOf(p: ReadParagraph): readonly Opening[] {
  const byTotal = groupBy(
    p.figures.filter((f): f is Placed & { under: Placed } => f.under !== undefined && isPart(f)),
    (f) => f.list ?? f.under.token,
  );
  return [...byTotal.values()]
    .map((members) => ({ total: members[0]!.under, members }))
    .sort((a, b) => a.total.token - b.total.token || a.members[0]!.token - b.members[0]!.token);
}

/** What was planned is of a plan told before, where it makes one up. */
function listsOfPairs(p: ReadParagraph, total: Placed, { planned, spent }: Pairs): readonly PartsList[] {
  const given = otherTotal(p, { total, parts: planned });
  return [
    listOf(p, total, { parts: spent, sure: addsUp(total, spent) }, spent.length),
    ...(given ? [listOf(p, given.total, given, planned.length)] : []),
  ];
}

/** Plans and what was spent of them stand side by side in a list: each adds up by itself. */
const periodsOf = (members: readonly Placed[]): readonly Period[] => [
  ...new Map(members.map(({ claim: { period } }) => [periodKey(period), period])).values(),
];

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
  const outer = aroundOf(opening, openings);
  if (standBeside(total.claim.measure, first.claim.measure)) {
    handOn(outer, opening.members);
    return null;
  }
  if (isAll(first)) return listOf(p, total, { parts: [first], sure: true }, 1);
  const level = all.filter((f) => f.depth === first.depth);
  const seq = beforeAdded(p, level);
  const limit = plainEnd(p, total, seq);
  const direct = extended(p, total, seq, limit, openings);
  const [of, ended] = outerTotal(total, seq, limit, direct);
  leaveOver(outer, ended, opening);
  const otherwise = readOtherwise(p, of, ended, seq);
  if (otherwise !== undefined) return otherwise;
  const found = listOf(p, of, ended, seq.length);
  const whole = opening.members.filter(
    (f) => f.depth === first.depth && f.claim.period.when === period.when && sameKind(p, f, of),
  );
  if (whole.length > ended.parts.length && !addsUp(of, ended.parts) && leavesOut(opening, period, of)) {
    if (addsUp(of, whole)) return listOf(p, of, { parts: whole, sure: true }, whole.length);
    const slipped = slippedEnd(of, whole);
    if (slipped) return listOf(p, of, slipped, whole.length);
  }
  return addsUp(of, ended.parts) || !(leavesOut(opening, period, of) || isToldOn(p, ended.parts))
    ? found
    : { ...found, unsure: true };
}

/** `收入70万元，全部为财政拨款收入70万元`. */
const isAll = ({ words }: Placed): boolean => /^全部(?:为|是|来)/.test(words);

/** What is added to the parts before, or what they come to. */
const ADDED = /^再?加(?!班)|^(?:共计?|合计|总计|累计)(?:支出|开支|花费)/;

/** `其中地方收入270万元；加上级补助120万元`: what is added is no part of what it is added to. */
function beforeAdded(p: ReadParagraph, level: readonly Placed[]): readonly Placed[] {
  const behind = level.findIndex(
    (f, i) => i > 0 && (p.lexed.tokens[f.token - 1]!.kind === 'z' || ADDED.test(f.words)),
  );
  return behind > 0 ? level.slice(0, behind) : level;
}

/** What stands behind the parts may be of the list around. */
const leaveOver = (outer: Opening | undefined, { parts }: Ended, { members, total }: Opening): void =>
  handOn(
    outer,
    members.filter((f) => f.token > parts.at(-1)!.token && f.depth <= total.depth),
  );

/** Parts of another total than their place says, or of none; undefined where the place may be right. */
function readOtherwise(
  p: ReadParagraph,
  total: Placed,
  { parts }: Ended,
  seq: readonly Placed[],
): PartsList | null | undefined {
  if (isLeftOver(total, parts)) return null;
  if (addsUp(total, parts)) return undefined;
  const inSentence = seq.filter((f) => f.claim.sentence === seq[0]!.claim.sentence);
  const other = otherTotal(p, { total, parts: inSentence });
  if (other) return listOf(p, other.total, other, other.parts.length);
  return isBeyond(p, { total, parts }) ? null : undefined;
}

/** `本年收入合计90万元（年初结转和结余10万元）`: what was left from before stands beside the income, no part of it. */
const isLeftOver = (total: Placed, [only, ...more]: readonly Placed[]): boolean =>
  more.length === 0 &&
  only!.depth > total.depth &&
  !/总/.test(total.words) &&
  ['carry-in', 'carry-out', 'institution-fund'].includes(only!.claim.measure?.part ?? '');

const aroundOf = (opening: Opening, openings: readonly Opening[]): Opening | undefined =>
  openings.find((o) => o.total === opening.total.under) ??
  openings.find((o) => o !== opening && o.members.includes(opening.total));

/** What belongs to no inner list belongs to the one around it. */
function handOn(outer: Opening | undefined, left: readonly Placed[]): void {
  if (!outer) return;
  outer.members.push(...left.filter((f) => !outer.members.includes(f)));
  outer.members.sort((a, b) => a.token - b.token);
}

/** Parts of another stage, of which the list has none of its own: `按完成情况预计的基数20万元，专项分成5万元`. */
function leavesOut({ members }: Opening, period: Period, total: Placed): boolean {
  const keyOf = ({ claim: { measure } }: Placed): string => (measure ? textMeasureKey(measure) : '');
  const own = new Set(members.filter((f) => isAt(f, period)).map(keyOf));
  return members.some(
    (f) => f !== total && !isAt(f, period) && f.claim.period.when === period.when && !own.has(keyOf(f)),
  );
}

/** `一是…，教育支出20万元；二是…。农林水支出30万元`: points that go on in the sentences behind. */
function isToldOn(p: ReadParagraph, parts: readonly Placed[]): boolean {
  const last = parts.at(-1)!;
  const group = groupOf(last.claim.measure);
  const next = figuresAround(p, last.token).find((f) => f.token > last.token && f.claim.role === 'level');
  const between =
    next && p.lexed.text.slice(p.lexed.tokens[last.token]!.end, p.lexed.tokens[next.token]!.start);
  return (
    next !== undefined &&
    group !== undefined &&
    groupOf(next.claim.measure) === group &&
    next.under === undefined &&
    /[二三四五六七八九]是/.test(between!)
  );
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
  const mayEnd = (n: number): boolean =>
    !isJoined(p, seq[n - 1]!, seq[n]) && !(isAllIncome(total) && seq.slice(n, limit).some(isOwnSource));
  const ended = bestEnd(total, seq, limit, mayEnd);
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
  if (!holds) {
    const whole = [seq, [...seq, ...after.filter((f) => isOfCloseKind(total, f, seq))]];
    const slipped = whole.map((parts) => parts.length > ended.parts.length && slippedEnd(total, parts));
    return slipped.find((found) => found) || ended;
  }
  for (const o of openings)
    if (o.total !== total)
      for (const f of own) if (o.members.includes(f)) o.members.splice(o.members.indexOf(f), 1);
  return more;
}

const isAllIncome = ({ claim: { measure: m } }: Placed): boolean =>
  (m?.family === 'income' || m?.family === 'balance') && m.part === 'total' && (m.fund ?? 'all') === 'all';

/** `收入预算90万元，其中：拨款90万元，事业收入3万元`: what it earns itself is income, too, though the parts before make up the sum. */
const isOwnSource = ({ claim: { figure, measure: m } }: Placed): boolean =>
  m?.family === 'income' &&
  ['institution', 'operating', 'other-income'].includes(m.part) &&
  !m.qualifier &&
  !figure.value.isZero();

const MOST_MORE = 12;

/** The “三公” are told one by one, in sentences of their own; and so may be what a unit earns itself, and what is no tax. */
const isOfCloseKind = (total: Placed, part: Placed, before: readonly Placed[]): boolean =>
  isOneOfThree(total.claim, part.claim) ||
  (part.claim.sentence === before.at(-1)!.claim.sentence + 1 &&
    ((isAllIncome(total) && isOwnSource(part)) || areTaxAndOther(before, part)));

const isOneOfThree = ({ measure }: Claim, part: Claim): boolean =>
  measure?.family === 'three-public' &&
  measure.part === 'total' &&
  part.measure?.family === 'three-public' &&
  part.measure.part !== 'total';

const areTaxAndOther = ([tax, ...more]: readonly Placed[], part: Placed): boolean =>
  more.length === 0 && /^(?:其中,?)?税收/.test(tax!.words) && part.words.startsWith('非税');

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
      // What is counted has no stage.
      (!isMoney(f.claim.figure.unit) || stageKey(f.claim.period) === stageKey(period)) &&
      f.claim.sentence >= total.claim.sentence,
  );
}

/** Of that period; where the words don't say which budget of the year is meant, it may be any. */
const mayBeAt = ({ claim: { period: own } }: Placed, period: Period): boolean =>
  stageKey(own) === stageKey(period) && (own.plan === undefined || own.plan === period.plan);

/** `经费拨款收入402万元；支出包括：…`, `收入402万元，其中用于民生的支出500万元`: what is spent is no part of a source of income. */
const otherSide = (total: Placed, parts: readonly Placed[]): boolean =>
  total.claim.measure?.family === 'income' &&
  parts.every(
    ({ words, claim: { measure } }) =>
      ['expenditure', 'economic'].includes(measure?.family ?? '') || /^用于.*支出(?:为|是)?$/.test(words),
  );

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
