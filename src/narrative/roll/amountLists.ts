import { Decimal } from 'decimal.js';
import type { Paragraph } from '../../budget/TextDocument';
import { lookUp, measureKey, type MeasurePath } from '../measures';
import type { PlacedClaim } from './LastText';
import type { ListAnew } from './ListAnew';
import { chosenRows, leftOut, spelled, withoutAmounts } from './listedRows';
import { fillRange, RANK, words, type Instance, type Piece, type Slot } from './Piece';
import type { Rolling } from './Rolling';
import { dimensionOf, rowsOfDimension, withNew, type Dimension } from '../measures/rows';
import { ONLY, runsIn, type Run, type Segment } from './runsIn';
import { sectionAt } from './sectionAt';

/** The lists of a paragraph, written anew from this year's rows: each kept row in its own words, new ones like their neighbours. */
export function amountLists(
  rolling: Rolling,
  paragraph: Paragraph,
  { inner, whole }: ListSlots,
  isSubject: (claim: PlacedClaim, path: MeasurePath) => boolean,
): readonly Slot[] {
  return runsIn(rolling, paragraph, whole, isSubject).map((run) =>
    listSlot(rolling, paragraph, run, { inner, whole }),
  );
}

const ONLY_BEFORE = new RegExp(`${ONLY.source}$`);

/** What changes within a list. */
export interface ListSlots {
  /** Of a row: it has an amount, and its name is another's where it is new. */
  readonly inner: readonly Slot[];
  /** Of a list that stands as it is: a row of it may be nothing, which is said in words. */
  readonly whole: readonly Slot[];
}

function listSlot(rolling: Rolling, paragraph: Paragraph, run: Run, { inner, whole }: ListSlots): Slot {
  const { text } = paragraph;
  const { segments } = run;
  const [first, last] = [segments[0]!, segments.at(-1)!];
  const only = segments.length === 1 ? ONLY_BEFORE.exec(text.slice(0, first.start)) : null;
  const start = only?.index ?? first.start;
  return {
    start,
    end: last.end,
    rank: RANK.list,
    fill: (as) => {
      const asItStands = (): readonly Piece[] => fillRange(text, start, last.end, whole, as);
      const kept = keptRows(rolling, run);
      if (kept === 'as-it-stands') return asItStands();
      const dimension = within(dimensionOf(as.path(first.path)), run.dimension) ?? run.dimension;
      const own = new Map(segments.map((s) => [measureKey(as.path(s.path)), s]));
      const isOpen = /^\s*等/.test(text.slice(last.end, last.end + 3));
      const between = separatorOf(paragraph, segments);
      const row = (path: MeasurePath): readonly Piece[] =>
        like(rolling, paragraph, prototypeOf(segments, path), path, inner);
      const without = isOpen ? leftOut(rolling, dimension, [...own.keys()], as) : [];
      const ownRows = segments.map((segment) => ({
        path: as.path(segment.path),
        row: (path: MeasurePath) => like(rolling, paragraph, segment, path, inner),
      }));
      const list: ListAnew = { dimension, without, between, own: ownRows, row, whenNone: asItStands };
      return rolling.list(list, () => {
        const rows =
          kept === 'with-nothing'
            ? withNew(
                segments.map((s) => as.path(s.path)),
                rowsOfDimension(rolling.years.book, dimension),
                measureKey,
              )
            : chosenRows(rolling, dimension, [...own.keys()], isOpen, as);
        // Nothing is left of it: the words that stand there say so best themselves, each amount now 0.
        if (rows.length === 0) return asItStands();
        const beyond = withoutAmounts(rolling, rows);
        if (beyond) return [words(beyond)];
        const filled = isOpen ? 'all' : filling(rolling, run, rows, as);
        if (filled === 'more' || (filled === 'part' && as.isNew)) {
          const input = rolling.inputName('用途', paragraph, sectionAt(rolling, paragraph));
          return [as.isNew ? rolling.ask(input) : rolling.check(input, text.slice(first.start, last.end))];
        }
        const listed = rows.flatMap((path, i): readonly Piece[] => {
          const kept = own.get(measureKey(path));
          const piece = kept
            ? fillRange(text, kept.start, kept.end, [...inner, nameSlot(rolling, paragraph, kept, path)], as)
            : row(path);
          return i === 0 ? piece : [words(between), ...piece];
        });
        const opened = only ? [words(rows.length > 1 ? '其中：' : only[0]), ...listed] : listed;
        return filled === 'part' ? [...opened, words('等')] : opened;
      });
    },
  };
}

/** A list of what one 类 has stays one. */
function within(rows: Dimension | undefined, was: Dimension): Dimension | undefined {
  if (!rows || !isOfSubjects(rows) || !isOfSubjects(was) || was.within === undefined) return rows;
  return { ...rows, within: was.within };
}

const isOfSubjects = (
  d: Dimension,
): d is Extract<Dimension, { readonly kind: 'class' | 'section' | 'item' }> =>
  d.kind === 'class' || d.kind === 'section' || d.kind === 'item';

/**
 * Which rows a list has again: all of this year's, those that it has and what is new where it also tells of rows without anything,
 * or just its own where it picks some out (会议费, 培训费, 差旅费).
 */
function keptRows(rolling: Rolling, run: Run): 'all' | 'with-nothing' | 'as-it-stands' {
  const { dimension, segments } = run;
  if (!segments.some((s) => s.claim.figure.value.isZero()))
    return isChoice(rolling, run) ? 'as-it-stands' : 'all';
  const shown = new Set(segments.map((s) => measureKey(s.path)));
  const isShown = (path: MeasurePath): boolean => shown.has(measureKey(path));
  const wasWhole = rowsOfDimension(rolling.last.book, dimension).every(isShown);
  const isWhole = rowsOfDimension(rolling.years.book, dimension).every(isShown);
  return dimension.kind === 'source' && wasWhole && !isWhole ? 'with-nothing' : 'as-it-stands';
}

/** Whether a list picks out economic items: its rows stay. */
function isChoice({ last }: Rolling, { dimension, segments }: Run): boolean {
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

/**
 * How much of a subject the economic items of basic expenditure come to this year: no table tells what one subject is spent on, and
 * last year's list was of it because it was all that there was.
 */
function filling(
  { last, years }: Rolling,
  { dimension, segments }: Run,
  rows: readonly MeasurePath[],
  as: Instance,
): 'all' | 'part' | 'more' {
  const total = last.reading.lists.find((l) =>
    l.parts.some((p) => p.index === segments[0]!.claim.index),
  )?.total;
  const target = last.targetOf(total);
  if (dimension.kind !== 'economic' || target?.kind !== 'path') return 'all';
  if (target.path.kind !== 'expenditure' || !target.path.code) return 'all';
  const [whole, ...parts] = [as.path(target.path), ...rows].map(
    (path) => lookUp(years.book, path)?.figure.value ?? new Decimal(0),
  );
  const sum = parts.reduce((s, v) => s.plus(v), new Decimal(0));
  return sum.equals(whole!) ? 'all' : sum.lessThan(whole!) ? 'part' : 'more';
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
