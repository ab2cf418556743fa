import { sameMeasure, type TextMeasure } from '../measure/TextMeasure';
import type { Claim, PartsList, Share } from '../Reading';
import { wholesOf, wholesNamed } from '../vocabulary/groups';
import type { Levels } from './Levels';
import type { Placed } from './Placed';

/** What a share may be of. */
export interface Whole {
  readonly claim: Claim;
  /** The words or the list give it. */
  readonly sure: boolean;
  /** The words name it, in the same sentence or the one before. */
  readonly said?: boolean;
  /** The words may well mean another: it is meant only where it fits. */
  readonly loose?: boolean;
}

/**
 * What a share may be of, the likeliest first: what the words name, else the totals of its lists, the whole of the share before,
 * what parts of its kind make up.
 * @param said the words behind 占 name something, known or not
 */
export function wholesFor(
  f: Placed,
  part: Placed,
  of: TextMeasure | null,
  said: boolean,
  levels: Levels,
  lists: readonly PartsList[],
  sibling: Share | undefined,
): readonly Whole[] {
  const { when, stage, year } = part.claim.period;
  const isOther = (x: Placed): boolean => x.claim !== part.claim;
  const latest = (m: TextMeasure): readonly Whole[] => {
    const found = levels.at(scopedLike(m, part.claim.measure), { when, stage, year });
    const near = found.before(f.claim, isOther) ?? found.first(part.claim);
    // What was awarded may be a share of what was planned or of what was bought.
    const bought = m.family === 'procurement' ? levels.at(m, { when, year }).before(f.claim, isOther) : null;
    return [...new Set([near, bought])].flatMap((w) => (w ? [{ claim: w.claim, sure: false }] : []));
  };
  const listed = totalsAround(part, lists);
  if (of && of.family !== 'other') return wholesSaid(f, of, listed, sibling, latest);
  if (said) return listed.map((w) => ({ ...w, sure: false }));
  return [...listed, ...wholesBeside(f, part.claim, sibling, latest), ...wholesOfGroup(part.claim, latest)];
}

type Latest = (m: TextMeasure) => readonly Whole[];

/** What the words name; else a total that the part is listed under, or the whole of the share before that says the same. */
function wholesSaid(
  f: Placed,
  of: TextMeasure,
  listed: readonly Whole[],
  sibling: Share | undefined,
  latest: Latest,
): readonly Whole[] {
  const named = wholesNamed(of)
    .filter((m) => !isOfOtherBook(m, of))
    .flatMap((m) => latest(m).map((w) => (isWider(m, of) && !isBorneOut(w, of, sibling) ? asLoose(w) : w)))
    .map((w) => ({ ...w, sure: true, said: f.claim.sentence - w.claim.sentence <= 1 }));
  const unnamed = named.length === 0;
  const meant = (w: Whole): boolean =>
    unnamed && w.sure && (of.generic === true || isAllOf(w.claim.measure, of));
  // `占总支出的p%`, as the shares beside it.
  const asBefore: readonly Whole[] =
    unnamed && sibling?.whole && sibling.of && sameMeasure(sibling.of, of)
      ? [{ claim: sibling.whole, sure: false }]
      : [];
  return [...named, ...listed.map((w) => ({ ...w, sure: meant(w) })), ...asBefore];
}

/** The whole of the share before: itself, or of a year of its own. */
function wholesBeside(f: Placed, part: Claim, sibling: Share | undefined, latest: Latest): readonly Whole[] {
  if (sibling?.whole && sibling.part && alike(sibling.part, part))
    return [{ claim: sibling.whole, sure: true }];
  // `占财政拨款的1.39%，上升到1740万元、占2.30%`: of the same as the share before.
  return sibling?.of && sibling.stated.sentence === f.claim.sentence
    ? wholesNamed(sibling.of)
        .flatMap(latest)
        .map((w) => ({ ...w, sure: true }))
    : [];
}

/** What parts of its kind make up. */
function wholesOfGroup({ measure: m }: Claim, latest: Latest): readonly Whole[] {
  if (!m) return [];
  const narrowed =
    m.family === 'procurement' && m.qualifier ? [{ family: 'procurement', part: 'total' } as const] : [];
  const isClosed = m.family === 'three-public' || m.family === 'procurement';
  return [...wholesOf(m), ...narrowed].flatMap(latest).map((w) => ({ ...w, sure: isClosed }));
}

/** 总支出 of a list is its total, whichever book that is of. */
const isAllOf = (total: TextMeasure | undefined, of: TextMeasure): boolean =>
  total !== undefined &&
  total.family === of.family &&
  [total, of].every((m) => m.part === 'total' && !m.subject && !m.qualifier) &&
  of.fund === 'all';

/** 一般公共预算项目支出 is not all 项目支出, which the text may state alone. */
const isOfOtherBook = (m: TextMeasure, { fund, fundAssumed, part }: TextMeasure): boolean =>
  m.fund !== fund && !fundAssumed && ['basic', 'project', 'personnel', 'public'].includes(part);

export const asLoose = (whole: Whole): Whole => ({ ...whole, loose: true });

/** `占一般公共预算支出的p%` where the text tells of all its spending alone: there may be other funds. */
const isWider = (m: TextMeasure, { fund, fundAssumed, generic }: TextMeasure): boolean =>
  m.fund === 'all' && fund !== undefined && fund !== 'all' && !fundAssumed && !generic;

/** The share before, told in the same words, is one of this whole. */
const isBorneOut = ({ claim }: Whole, of: TextMeasure, sibling: Share | undefined): boolean =>
  sibling?.whole === claim && sibling.unsure !== true && sameMeasure(sibling.of, of);

/** Two parts told side by side, of one year and one kind. */
export const alike = (a: Claim, b: Claim): boolean =>
  Math.abs(a.sentence - b.sentence) <= 2 &&
  a.period.when === b.period.when &&
  (a.measure?.family === b.measure?.family || a.measure?.family === 'other' || b.measure?.family === 'other');

/** The totals of the lists that a part stands in, the innermost first. */
function totalsAround(part: Placed, lists: readonly PartsList[]): readonly Whole[] {
  const found: Whole[] = [];
  for (let claim: Claim | undefined = part.claim; claim && found.length < 4;) {
    const list: PartsList | undefined = lists.find((l) => l.parts.includes(claim!));
    if (!list || found.some((w) => w.claim === list.total)) break;
    found.push({ claim: list.total, sure: found.length === 0 });
    claim = list.total;
  }
  if (found.length === 0 && part.under) found.push({ claim: part.under.claim, sure: true });
  return found;
}

/** Words so long name one thing. */
const LONG_NAME = 5;

/** `占采购总规模的p%`: what the text calls so, where nothing else is known by these words. */
export function calledSo(words: string, f: Placed, part: Placed, levels: Levels): readonly Whole[] {
  if (words.length < LONG_NAME) return [];
  const { when, stage, year } = part.claim.period;
  const found = levels.called(words).filter(({ claim: { period }, edge }) => {
    const same = period.when === when && period.stage === stage && period.year === year;
    return same && edge.part !== 'base';
  });
  const near = found.findLast((x) => x.claim.index < f.claim.index) ?? found[0];
  return near ? [{ claim: near.claim, sure: true }] : [];
}

const scopedLike = (m: TextMeasure, part: TextMeasure | undefined): TextMeasure =>
  part?.scope && !m.scope ? { ...m, scope: part.scope } : m;
