import { Decimal } from 'decimal.js';
import { withoutExpenditure } from '../../budget/names';
import type { Paragraph } from '../../budget/TextDocument';
import { subjectName } from '../../budget/subjects';
import { lookUp, measureKey, nameInBook, type MeasurePath, type ThreePublicPart } from '../measures';
import { sourceName } from '../write/scope/lists';
import type { PlacedClaim } from './LastText';
import { fillRange, RANK, SAME, words, type Instance, type Piece, type Slot } from './Piece';
import type { Rolling } from './Rolling';
import { dimensionKey, dimensionOf, rowsOfDimension, withNew, type Dimension } from './rows';

/** One row of a list in a sentence: `卫生健康支出4.78万元，占2.6%`. */
interface Segment {
  readonly claim: PlacedClaim;
  readonly path: MeasurePath;
  readonly start: number;
  readonly end: number;
  /** The row's name. */
  readonly name: { readonly start: number; readonly end: number };
}

interface Run {
  readonly dimension: Dimension;
  readonly segments: readonly Segment[];
}

/** The lists of a paragraph, written anew from this year's rows: each kept row in its own words, new ones like their neighbours. */
export function amountLists(
  rolling: Rolling,
  paragraph: Paragraph,
  inner: readonly Slot[],
  isSubject: (claim: PlacedClaim, path: MeasurePath) => boolean,
): readonly Slot[] {
  return runsIn(rolling, paragraph, inner, isSubject).map((run) => listSlot(rolling, paragraph, run, inner));
}

function runsIn(
  rolling: Rolling,
  paragraph: Paragraph,
  inner: readonly Slot[],
  isSubject: (claim: PlacedClaim, path: MeasurePath) => boolean,
): readonly Run[] {
  const { last } = rolling;
  const told = last.claimsIn(paragraph).flatMap((claim) => {
    const target = claim.role === 'level' && claim.period.when === 'this' ? last.targetOf(claim) : undefined;
    const path = target?.kind === 'path' ? target.path : undefined;
    return path && !isSubject(claim, path) ? [{ claim, path }] : [];
  });
  const rows = asBeside(told).flatMap((row) => {
    const dimension = dimensionOf(row.path);
    return dimension ? [{ ...row, dimension }] : [];
  });
  const runs: { dimension: Dimension; claims: { claim: PlacedClaim; path: MeasurePath }[] }[] = [];
  for (const row of rows) {
    const open = runs.at(-1);
    const before = open?.claims.at(-1)?.claim;
    const goesOn =
      open &&
      before &&
      before.sentence === row.claim.sentence &&
      dimensionKey(open.dimension) === dimensionKey(row.dimension) &&
      !/(?:包括|其中)[：:]?[^，；、]*$|。/.test(
        paragraph.text.slice(before.place.end, row.claim.place.start),
      );
    if (goesOn) open.claims.push(row);
    else runs.push({ dimension: row.dimension, claims: [row] });
  }
  return runs.flatMap(({ dimension, claims }): Run[] => {
    const segments = segmentsOf(rolling, paragraph, claims, inner);
    const keys = new Set(segments.map((s) => measureKey(s.path)));
    return keys.size === segments.length && isList(paragraph, dimension, segments)
      ? [{ dimension, segments }]
      : [];
  });
}

/** Behind projects that come to more than this year's money of their subject. */
export const WITH_CARRIED = '（含上年结转资金安排的部分）';

const named = (rows: readonly MeasurePath[], rolling: Rolling): string =>
  rows.map((path) => rolling.rowName(path)).join('、');

/** The projects come to more than their subject has this year, as they also use what was carried over: amounts would not add up. */
export function isBeyond({ years }: Rolling, rows: readonly MeasurePath[]): boolean {
  const [first] = rows;
  if (first?.kind !== 'expenditure' || first.project === undefined || !first.code) return false;
  const { project: _project, ...whole } = first;
  const found = [whole, ...rows].map((path) => lookUp(years.book, path)?.figure.value);
  const [limit, ...parts] = found.map((v) => v ?? new Decimal(0));
  return parts.reduce((s, v) => s.plus(v), new Decimal(0)).greaterThan(limit!);
}

interface Told {
  readonly claim: PlacedClaim;
  readonly path: MeasurePath;
}

/** Economic items that are among the “三公” expenses, too. */
const ECONOMIC: Readonly<Partial<Record<ThreePublicPart, string>>> = {
  abroad: '30212',
  reception: '30217',
  'vehicle-operation': '30231',
};

/** 公务接待费 between 差旅费 and 劳务费 is the economic item; 国有资本经营预算支出 beside other 类 is the 类 of that name. */
function asBeside(rows: readonly Told[]): readonly Told[] {
  return rows.map((row, i) => {
    const beside = [rows[i - 1], rows[i + 1]].find(
      (r) => r?.claim.sentence === row.claim.sentence && dimensionOf(r.path) !== undefined,
    )?.path;
    const { path } = row;
    const code =
      path.kind === 'three-public' && beside?.kind === 'economic'
        ? ECONOMIC[path.part]
        : path.kind === 'expenditure' && path.fund === 'capital' && !path.code && path.part === 'total'
          ? beside?.kind === 'expenditure' && beside.code?.length === 3
            ? CAPITAL
            : undefined
          : undefined;
    return code && beside && 'code' in beside ? { ...row, path: { ...beside, code } } : row;
  });
}

const CAPITAL = '223';

/** One row alone is a list only behind words that open one, or where a paragraph begins with it. */
function isList(paragraph: Paragraph, dimension: Dimension, segments: readonly Segment[]): boolean {
  if (segments.length > 1) return true;
  const before = paragraph.text.slice(0, segments[0]!.start);
  if (/(?:包括|其中|组成|分别为|用于|如下)[：:，,]?(?:本年)?$/.test(before)) return true;
  return dimension.kind === 'class' && before.trim() === '';
}

const SEPARATORS = /(?:[、，,；;。]|和|及|以及|其中[：:]?)+$/;

function segmentsOf(
  rolling: Rolling,
  paragraph: Paragraph,
  claims: readonly { readonly claim: PlacedClaim; readonly path: MeasurePath }[],
  inner: readonly Slot[],
): readonly Segment[] {
  const { text } = paragraph;
  const starts = claims.map(({ claim }, i) => {
    const from = i === 0 ? 0 : claims[i - 1]!.claim.place.end;
    return segmentStart(text, from, claim.place.start);
  });
  return claims.map(({ claim, path }, i): Segment => {
    const start = starts[i]!;
    const next = starts[i + 1];
    const end =
      next === undefined
        ? lastEnd(text, claim, inner)
        : next - (SEPARATORS.exec(text.slice(claim.place.end, next))?.[0].length ?? 0);
    return { claim, path, start, end, name: nameIn(rolling, text, start, claim.place.start, path) };
  });
}

function segmentStart(text: string, from: number, figure: number): number {
  const region = text.slice(from, figure);
  let start = 0;
  for (const m of region.matchAll(/[、，,；;。：:]|其中(?![、，；])|包括|用于/g))
    start = m.index + m[0].length;
  return from + start + (/^\s*/.exec(region.slice(start))?.[0].length ?? 0);
}

/** Behind the last figure what belongs to it: its share, its change, a closing bracket. */
function lastEnd(text: string, claim: PlacedClaim, inner: readonly Slot[]): number {
  let end = claim.place.end;
  for (const slot of [...inner].sort((a, b) => a.start - b.start)) {
    if (slot.start < end) continue;
    if (!/^[，,（(]?(?:占[^，；。、\d]{0,20}|同比|其中)?$/.test(text.slice(end, slot.start))) break;
    if (slot.rank > RANK.clause) break;
    if (slot.rank === RANK.figure && !/占[^，；。、\d]{0,20}$/.test(text.slice(end, slot.start))) break;
    end = slot.end;
  }
  if (text[end] === '）' && text.slice(claim.place.end, end).includes('（')) end++;
  return end;
}

/** The row's name within the words before its figure. */
function nameIn(
  rolling: Rolling,
  text: string,
  start: number,
  end: number,
  path: MeasurePath,
): { start: number; end: number } {
  const region = text.slice(start, end);
  for (const name of spellings(rolling, path)) {
    const at = region.lastIndexOf(name);
    if (at >= 0) return { start: start + at, end: start + at + name.length };
  }
  const lead = /^(?:其中[：:]?|本年)+/.exec(region)?.[0].length ?? 0;
  const tail = /(?:预算)?(?:数|支出)?(?:为|是|：|:)*\s*$/.exec(region)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

/** How a text may call a row, the longest first. */
function spellings(rolling: Rolling, path: MeasurePath): readonly string[] {
  const names: string[] = [rolling.rowName(path)];
  const { book } = rolling.last;
  if (path.kind === 'expenditure' && path.code && path.project === undefined)
    for (const n of [nameInBook(book, path.code, 'functional'), subjectName('functional', path.code)])
      if (n) names.push(n, withoutExpenditure(n));
  if (path.kind === 'economic')
    for (const n of [nameInBook(book, path.code, 'economic'), subjectName('economic', path.code)])
      if (n) names.push(n);
  if (path.kind === 'income') names.push(sourceName(book, path.scope, path.part));
  return [...new Set(names.filter((n) => n !== ''))].sort((a, b) => b.length - a.length);
}

function listSlot(rolling: Rolling, paragraph: Paragraph, run: Run, inner: readonly Slot[]): Slot {
  const { segments } = run;
  const [first, last] = [segments[0]!, segments.at(-1)!];
  return {
    start: first.start,
    end: last.end,
    rank: RANK.list,
    fill: (as) => {
      if (isChoice(rolling, run)) return fillRange(paragraph.text, first.start, last.end, inner, as);
      const dimension = dimensionOf(as.path(first.path)) ?? run.dimension;
      const own = new Map(segments.map((s) => [measureKey(as.path(s.path)), s]));
      const rows = chosenRows(rolling, dimension, [...own.keys()], isOpen(paragraph, last.end), as);
      // Nothing is left of it: the words that stand there say so best themselves, each amount now 0.
      if (rows.length === 0) return fillRange(paragraph.text, first.start, last.end, inner, as);
      const between = separatorOf(paragraph, segments);
      if (isBeyond(rolling, rows)) return [words(`${named(rows, rolling)}${WITH_CARRIED}`)];
      return rows.flatMap((path, i): readonly Piece[] => {
        const kept = own.get(measureKey(path));
        const piece = kept
          ? fillRange(
              paragraph.text,
              kept.start,
              kept.end,
              [...inner, nameSlot(rolling, paragraph, kept, path)],
              as,
            )
          : like(rolling, paragraph, prototypeOf(segments, path), path, inner);
        return i === 0 ? piece : [words(between), ...piece];
      });
    },
  };
}

/** A list that tells of rows without anything, or picks out economic items (会议费, 培训费, 差旅费): its rows stay. */
function isChoice({ last }: Rolling, { dimension, segments }: Run): boolean {
  if (segments.some((s) => s.claim.figure.value.isZero())) return true;
  if (dimension.kind !== 'economic') return false;
  const value = (path: MeasurePath) => lookUp(last.book, path)?.figure.value;
  const all = rowsOfDimension(last.book, dimension);
  const shown = segments.map((s) => measureKey(s.path));
  if (all.every((p) => shown.includes(measureKey(p)))) return false;
  const sum = all.reduce((s, p) => s.plus(value(p)!), new Decimal(0));
  // A list that promises all of it and leaves some out is wrong, and is not carried over.
  const list = last.reading.lists.find((l) =>
    l.parts.some((p) => segments.some((s) => s.claim.index === p.index)),
  );
  const total = list && last.targetOf(list.total);
  const whole = total?.kind === 'path' ? value(total.path) : undefined;
  return list?.open !== false || !whole?.equals(sum);
}

const isOpen = ({ text }: Paragraph, end: number): boolean => /^\s*等/.test(text.slice(end, end + 3));

/** This year's rows in last year's order where that was the tables', else last year's with the new ones where they belong. */
export function chosenRows(
  rolling: Rolling,
  dimension: Dimension,
  shown: readonly string[],
  open: boolean,
  as: Instance = SAME,
): readonly MeasurePath[] {
  const now = rowsOfDimension(rolling.years.book, dimension);
  const before = rowsOfDimension(rolling.last.book, dimension).map(measureKey);
  const left = new Set(as.isNew ? [] : before.filter((k) => !shown.includes(k)));
  // What an open list left out last year it leaves out again.
  const kept = now.filter((p) => !open || !left.has(measureKey(p)));
  const places = shown.map((k) => before.indexOf(k)).filter((i) => i >= 0);
  if (places.every((p, i) => i === 0 || p > places[i - 1]!)) return kept;
  const order = shown.filter((k) => kept.some((p) => measureKey(p) === k));
  return withNew(
    order.map((k) => kept.find((p) => measureKey(p) === k)!),
    kept,
  );
}

/** What stands between two rows; of a single one, what goes with how it is written. */
function separatorOf({ text }: Paragraph, segments: readonly Segment[]): string {
  const [first, second] = segments;
  if (second) return text.slice(first!.end, second.start);
  return /占/.test(text.slice(first!.start, first!.end)) ? '；' : '、';
}

/** The row that a new one is written like: of its own 类 where there is one. */
const prototypeOf = (segments: readonly Segment[], path: MeasurePath): Segment =>
  segments.find((s) => classOf(s.path) !== undefined && classOf(s.path) === classOf(path)) ?? segments[0]!;

const classOf = (path: MeasurePath): string | undefined =>
  'code' in path ? path.code?.slice(0, 3) : undefined;

function like(
  rolling: Rolling,
  paragraph: Paragraph,
  segment: Segment,
  path: MeasurePath,
  inner: readonly Slot[],
): readonly Piece[] {
  const own = measureKey(segment.path);
  const as: Instance = { isNew: true, path: (p) => (measureKey(p) === own ? path : p) };
  return fillRange(
    paragraph.text,
    carriesYear(paragraph, segment, path),
    segment.end,
    [...inner, nameSlot(rolling, paragraph, segment, path)],
    as,
  );
}

/** 本年 goes with this year's income, not with what was carried over. */
function carriesYear({ text }: Paragraph, segment: Segment, path: MeasurePath): number {
  const isCarried = path.kind === 'income' && path.part === 'carry-in';
  return isCarried && text.startsWith('本年', segment.start) ? segment.start + 2 : segment.start;
}

function nameSlot(rolling: Rolling, { text }: Paragraph, segment: Segment, path: MeasurePath): Slot {
  const was = text.slice(segment.name.start, segment.name.end);
  return {
    ...segment.name,
    rank: RANK.figure,
    fill: (as) => [words(as.isNew ? spelled(rolling.rowName(path), was, path) : was)],
  };
}

/** A 类 with 支出 at its end or without, as the text has the others. */
export const spelled = (name: string, like: string, path: MeasurePath): string =>
  path.kind === 'expenditure' && path.code?.length === 3 && !like.endsWith('支出')
    ? withoutExpenditure(name)
    : name;
