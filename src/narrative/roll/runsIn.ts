import { withoutExpenditure } from '../../budget/names';
import type { Paragraph } from '../../budget/TextDocument';
import { CLASS_DIGITS } from '../../budget/Subject';
import { subjectName } from '../../budget/subjects';
import { measureKey, nameInBook, type MeasurePath, type ThreePublicPart } from '../measures';
import { sourceName } from '../write/scope/lists';
import type { LastText, PlacedClaim } from './LastText';
import { RANK, type Slot } from './Piece';
import type { Rolling } from './Rolling';
import { dimensionKey, dimensionOf, type Dimension } from '../measures/rows';

/** An amount of this year, with what it is of. */
interface Told {
  readonly claim: PlacedClaim;
  readonly path: MeasurePath;
}

/** One row of a list in a sentence: `卫生健康支出4.78万元，占2.6%`. */
export interface Segment extends Told {
  readonly start: number;
  readonly end: number;
  /** The row's name. */
  readonly name: { readonly start: number; readonly end: number };
}

/** A list in a sentence: rows of one kind, one after the other. */
export interface Run {
  readonly dimension: Dimension;
  readonly segments: readonly Segment[];
}

/** The lists of amounts in a paragraph of last year's text. */
export function runsIn(
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
  const runs: { dimension: Dimension; claims: Told[] }[] = [];
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
    return keys.size === segments.length && isList(rolling, paragraph, dimension, segments)
      ? [{ dimension: withinClass(dimension, segments, told), segments }]
      : [];
  });
}

/** Rows of the 类 whose amount stands before them, where all are of it: “208 社会保障和就业支出”55.85万元，其中：“2080505 …”. */
function withinClass(dimension: Dimension, segments: readonly Segment[], told: readonly Told[]): Dimension {
  if (dimension.kind !== 'item' && dimension.kind !== 'section') return dimension;
  const codes = segments.map((s) => codeOf(s.path));
  const whole = told.findLast(
    (t) => codeOf(t.path)?.length === CLASS_DIGITS && t.claim.place.end <= segments[0]!.start,
  );
  const of = whole && codeOf(whole.path)!;
  return of !== undefined && codes.every((code) => code?.startsWith(of))
    ? { ...dimension, within: of }
    : dimension;
}

const codeOf = (path: MeasurePath): string | undefined =>
  path.kind === 'expenditure' && path.project === undefined ? path.code : undefined;

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
    const code = codeBeside(row.path, beside);
    return code && beside && 'code' in beside ? { ...row, path: { ...beside, code } } : row;
  });
}

function codeBeside(path: MeasurePath, beside: MeasurePath | undefined): string | undefined {
  if (path.kind === 'three-public') return beside?.kind === 'economic' ? ECONOMIC[path.part] : undefined;
  const isCapital =
    path.kind === 'expenditure' && path.fund === 'capital' && !path.code && path.part === 'total';
  return isCapital && beside?.kind === 'expenditure' && beside.code?.length === 3 ? CAPITAL : undefined;
}

const CAPITAL = '223';

/** One row alone is a list only behind words that open one, where a paragraph begins with it, or as the only source that there was. */
function isList(
  { last }: Rolling,
  paragraph: Paragraph,
  dimension: Dimension,
  segments: readonly Segment[],
): boolean {
  if (segments.length > 1) return true;
  const { claim } = segments[0]!;
  const all = last.reading.shares.some(
    (s) => s.part?.index === claim.index && s.stated.figure.value.equals(100),
  );
  if (dimension.kind === 'source' && all) return true;
  const before = paragraph.text.slice(0, segments[0]!.start);
  if (/(?:包括|其中|组成|分别为|用于|如下)[：:，,]?(?:本年)?$/.test(before)) return true;
  return dimension.kind === 'class' && before.trim() === '' && !standsBesideOthers(last, paragraph);
}

/** Whether the paragraph before or behind begins with a 类, too: each of them has one of its own. */
function standsBesideOthers(last: LastText, paragraph: Paragraph): boolean {
  const filled = last.document.paragraphs.filter((p) => p.text.trim() !== '');
  const at = filled.findIndex((p) => p.index === paragraph.index);
  return [filled[at - 1], filled[at + 1]].some((beside) => {
    const [first] = beside && !beside.row ? last.claimsIn(beside) : [];
    const target = last.targetOf(first);
    return target?.kind === 'path' && codeOf(target.path)?.length === CLASS_DIGITS;
  });
}

const SEPARATORS = /(?:[、，,；;。]|和|及|以及|其中[：:]?)+$/;

function segmentsOf(
  rolling: Rolling,
  paragraph: Paragraph,
  claims: readonly Told[],
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

/** 全部为…: that there is nothing else, which a list of several does not say. */
export const ONLY = /(?:全部|全|均|都|仅|只)(?:为|是|来自于?|有)[：:]?/;
const SEGMENT_OPENS = new RegExp(`[、，,；;。：:]|其中(?![、，；])|包括|用于|${ONLY.source}`, 'g');

function segmentStart(text: string, from: number, figure: number): number {
  const region = text.slice(from, figure);
  let start = 0;
  for (const m of region.matchAll(SEGMENT_OPENS)) start = m.index + m[0].length;
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
