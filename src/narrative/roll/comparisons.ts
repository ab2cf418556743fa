import { oncePer } from '../../budget/oncePer';
import type { Paragraph } from '../../budget/TextDocument';
import { isMoney, type MoneyUnit } from '../../budget/Unit';
import { ownStage, type Period } from '../../text/Period';
import type { Comparison } from '../../text/Reading';
import { directionIn, OPPOSITES } from '../../text/vocabulary/directions';
import type { MeasurePath } from '../measures';
import { simpleQuantity, type Comparison as State, type Quantity } from '../write/Quantity';
import { absentIn } from './absent';
import { saidOfPlan } from './saidOfPlan';
import type { LastText } from './LastText';
import { fillRange, RANK, words, type Instance, type Piece, type Slot } from './Piece';
import { reasonInput, type Rolling } from './Rolling';
import { targetAs, type Target } from './Target';
import { figurePiece } from './Years';
import { namedBefore, wordComparisons } from './wordComparisons';

/** A comparison of a text with what it compares in the tables. */
export interface Compares {
  readonly comparison: Comparison;
  readonly target: Target;
  readonly unit: MoneyUnit;
  /** What it is compared with: last year's amount, what was planned for the year, or what last year's budget came to. */
  readonly with: 'last' | 'plan' | 'execution';
  /** What last year's text says. */
  readonly was: State;
  /** From the word that compares to the end of its last figure. */
  readonly start: number;
  readonly end: number;
}

/** Opens a comparison: 比2023年, 与上年, 较上年. */
const OPENER = /同比|环比|[比较与和同](?=(?:上|去|同期|往年|前年|(?:19|20)\d{2}|其|年初|预算))/g;
const CLAUSE_END = /[，,；;。：:（(]/;
const ZERO_NOTE =
  /[，,（(]因?上年[^，。；\d]{0,8}(?:[为是](?:0|零)(?![.\d])|(?:没有|未|无)[^，。；\d]{1,8}(?=[，,]?[不无]))(?:[，,]?[不无][^，。；\d]{0,12}(?:比较|比例|幅度|增幅|计算))?[）)]?/;

/** How a text says that there is no rate, as last year had nothing. */
const zeroNoteOf = oncePer(
  ({ document }: LastText): string =>
    document.paragraphs.flatMap((p) => ZERO_NOTE.exec(p.text)?.[0] ?? [])[0] ??
    '，上年基数为0，无法计算增减幅度',
);

const noteAt = (text: string, at: number): string => {
  const note = ZERO_NOTE.exec(text.slice(at));
  return note?.index === 0 ? note[0] : '';
};

/** The comparisons of a paragraph whose measure the tables hold. */
export function comparesIn(rolling: Rolling, paragraph: Paragraph): readonly Compares[] {
  const known = foundBy(rolling);
  let found = known.get(paragraph);
  if (!found) known.set(paragraph, (found = findCompares(rolling, paragraph)));
  return found;
}

/** Lists, reasons and purposes ask for the same comparisons. */
const foundBy = oncePer((_rolling: Rolling) => new Map<Paragraph, readonly Compares[]>());

function findCompares(rolling: Rolling, paragraph: Paragraph): readonly Compares[] {
  const seen = new Set<number>();
  return saidIn(rolling, paragraph).flatMap((comparison): Compares[] => {
    const { now, against, likeForLike, adjusted, unsure } = comparison;
    const range = rangeOf(paragraph, comparison);
    if (!range || likeForLike || adjusted || unsure) return [];
    const base = baseOf(rolling, against);
    if (!base || (now && now.period.when !== 'this')) return [];
    const target = now
      ? rolling.last.targetOf(now)
      : (absentTarget(rolling, paragraph, range.start) ?? namedBefore(rolling, paragraph, range.start));
    if (target?.kind === 'path' && target.planned) return [];
    const unit = now?.figure.unit ?? rolling.last.habits.unit;
    if (!target || !isMoney(unit)) return [];
    if (base === 'execution' && !rolling.years.ofExecution(target, unit)) return [];
    if (!isMoney(unit) || [comparison.change, comparison.rate].some((c) => c?.approximate)) return [];
    if (seen.has(range.start)) return [];
    seen.add(range.start);
    const flat = comparison.flat ?? (comparison.change?.figure.value.isZero() ? true : undefined);
    const was = flat ? '持平' : comparison.direction === 'down' ? '减少' : '增加';
    return [{ comparison, target, unit, with: base, was, ...range }];
  });
}

/** All that a paragraph compares: what its reading tells, and what its words alone say beside that. */
export function saidIn(rolling: Rolling, paragraph: Paragraph): readonly Comparison[] {
  const read = rolling.last.comparisonsIn(paragraph);
  const ranges = read.flatMap((c) => rangeOf(paragraph, c) ?? []);
  const inWords = wordComparisons(rolling, paragraph).filter((c) => {
    const range = rangeOf(paragraph, c);
    return range && !ranges.some((r) => range.start < r.end && r.start < range.end);
  });
  return [...read, ...inWords];
}

/** Last year's amount of the text's own stage, or in a final account what was planned for its year; else no table tells the base. */
function baseOf({ last: { document } }: Rolling, { when, stage }: Period): Compares['with'] | undefined {
  const own = ownStage(document);
  if (when === 'last') return stage === own ? 'last' : own === 'budget' ? 'execution' : undefined;
  return when === 'this' && stage === 'budget' && own === 'executed' ? 'plan' : undefined;
}

/** Of another row, of which the tables print nothing of last year. */
const UNKNOWN = simpleQuantity('', undefined, '万元');

/** What a comparison says this time. */
export const comparedNow = ({ years }: Rolling, c: Compares, as: Instance): Quantity => {
  const target = targetAs(c.target, as.path);
  if (c.with === 'execution') return years.ofExecution(target, c.unit) ?? UNKNOWN;
  return c.with === 'plan' ? years.ofPlan(target, c.unit) : years.of(target, c.unit);
};

/** 没有安排公务接待费，与上年持平: what is compared has no figure. */
const absentTarget = (rolling: Rolling, paragraph: Paragraph, at: number): Target | undefined =>
  absentIn(rolling, paragraph).findLast((a) => a.end <= at && !paragraph.text.slice(a.end, at).includes('。'))
    ?.target;

/** Where in its paragraph a comparison stands; undefined where it has no words of its own there. */
export function rangeOf(
  paragraph: Paragraph,
  { flat, word, change, rate }: Comparison,
): { start: number; end: number } | undefined {
  const figures = [change, rate].flatMap((c) =>
    c?.figure.place.kind === 'text' && c.figure.place.paragraph === paragraph.index ? [c.figure.place] : [],
  );
  const at = [flat, word, ...figures].filter((r) => r !== undefined);
  if (at.length === 0) return undefined;
  const first = Math.min(...at.map((r) => r.start));
  const last = Math.max(...at.map((r) => r.end));
  const from = clauseStart(paragraph.text, first);
  const opener = [...paragraph.text.slice(from, first).matchAll(OPENER)].at(-1);
  const note = noteAt(paragraph.text, last);
  return { start: opener ? from + opener.index : first, end: last + note.length };
}

function clauseStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !CLAUSE_END.test(text[from - 1]!)) from--;
  return from;
}

/** The comparison said anew: its direction, its figures, 持平, or with nothing as its base. */
export function comparisonSlot(
  rolling: Rolling,
  paragraph: Paragraph,
  c: Compares,
  inner: readonly Slot[],
  customs: { readonly rate: boolean; readonly reason: boolean },
): Slot {
  const { text } = paragraph;
  const { comparison } = c;
  const first = wordStart(comparison);
  const lead = (as: Instance): readonly Piece[] => fillRange(text, c.start, first, inner, as);
  return {
    start: c.start,
    end: c.end,
    rank: RANK.clause,
    fill: (as) => {
      const now = comparedNow(rolling, c, as);
      if (now.比较 === '不明') return [rolling.check(inputOf(rolling, c, as), text.slice(c.start, c.end))];
      if (isSaidOfPlan(c)) {
        const said = words(saidOfPlan(text.slice(c.start, c.end), c.was, now.比较));
        return now.比较 !== '持平' && c.was === '持平' && customs.reason
          ? [said, words('的主要原因：'), rolling.ask(reasonOf(rolling, c, as))]
          : [said];
      }
      if (now.比较 === '持平') {
        const { word } = comparison;
        const said = c.with === 'plan' && word ? text.slice(word.start, word.end) : '';
        return /预算/.test(said)
          ? [...lead(as), words(saidOfPlan(said, c.was, now.比较))]
          : [...withWord(lead(as), '与'), words(flatWord(text, c))];
      }
      const changed = changedPieces(rolling, paragraph, c, now, as, customs.rate);
      const reason =
        c.was === '持平' && customs.reason
          ? [words('，主要原因是'), rolling.ask(reasonOf(rolling, c, as))]
          : [];
      const opened = withWord(lead(as), '比');
      return [...opened, ...changed, ...reason];
    },
  };
}

/** 决算数大于预算数: words alone, which say no amount. */
const isSaidOfPlan = (c: Compares): boolean =>
  c.with === 'plan' && !c.comparison.change && !c.comparison.rate;

const inputOf = (rolling: Rolling, c: Compares, as: Instance): string =>
  reasonOf(rolling, c, as).replace(/变化原因/, '与上年比较');

/** The input that says why it changed. */
export const reasonOf = (rolling: Rolling, c: Compares, as: Instance): string =>
  reasonInput(pathOf(c.target, as), rolling, c.comparison, c.with === 'plan' ? 'plan' : 'last');

const pathOf = (target: Target, as: Instance): MeasurePath | undefined =>
  target.kind === 'path' ? as.path(target.path) : undefined;

function wordStart({ flat, word, change, rate }: Comparison): number {
  const starts = [flat, word].flatMap((r) => (r ? [r.start] : []));
  const figure = (change ?? rate)?.figure.place;
  return starts.length > 0 ? Math.min(...starts) : figure?.kind === 'text' ? figure.start : 0;
}

const flatWord = (text: string, { comparison: { flat } }: Compares): string =>
  flat && !/基本|大体|大致/.test(text.slice(flat.start, flat.end))
    ? text.slice(flat.start, flat.end)
    : '持平';

/** 比 with an amount of change, 与 with 持平; 较, 同比 and 相比 go with both. */
function withWord(lead: readonly Piece[], word: '比' | '与'): readonly Piece[] {
  const last = lead.at(-1);
  const plain = (text: string): string => text.replace(/(?:基本|大体|大致)$/, '');
  if (last?.kind === 'words' && /(?:相比较?|比较|相较|对比)$/.test(plain(last.text)))
    return [...lead.slice(0, -1), words(plain(last.text))];
  return lead.map((p, i): Piece => {
    if (p.kind !== 'words') return p;
    const text = i === lead.length - 1 ? plain(p.text) : p.text;
    if (i > 0) return words(text);
    return words(text.replace(word === '比' ? /^[与和同](?!比)/ : /^比/, word));
  });
}

/** The word that says the other direction; itself where it says this one. */
export function turned(word: string, up: boolean): string {
  for (const [rise, fall] of OPPOSITES) {
    if (word.startsWith(rise)) return (up ? rise : fall) + word.slice(rise.length);
    if (word.startsWith(fall)) return (up ? rise : fall) + word.slice(fall.length);
  }
  if (/^(?:压减|缩减|压缩|节约|节省)/.test(word)) return up ? `增加${word.slice(2)}` : word;
  // 决算数大于预算数: what is compared stands before it.
  const at = directionIn(word)?.index ?? 0;
  return at > 0 ? word.slice(0, at) + turned(word.slice(at), up) : word;
}

function changedPieces(
  rolling: Rolling,
  paragraph: Paragraph,
  c: Compares,
  now: Quantity,
  as: Instance,
  rateCustom: boolean,
): readonly Piece[] {
  const { text } = paragraph;
  const up = now.比较 === '增加';
  const { change, rate } = c.comparison;
  const figureOf = (q: Quantity | undefined): Piece => figurePiece(q) ?? rolling.ask(inputOf(rolling, c, as));
  const rateAnew: readonly Piece[] = now.增幅
    ? [words(`，${up ? '增长' : '下降'}`), figureOf(now.增幅)]
    : now.上年为零
      ? [words(zeroNoteOf(rolling.last))]
      : [];
  const amountAnew = [words(up ? '增加' : '减少'), figureOf(now.差额)];
  if (c.was === '持平' || (!change && !rate)) return [...amountAnew, ...(rateCustom ? rateAnew : [])];
  // Where only the rate is said and there is none, the amount is.
  if (!change && !now.增幅) return amountAnew;
  const pieces: Piece[] = [];
  let at = wordStart(c.comparison);
  for (const claim of inOrder([change, rate])) {
    const { place } = claim;
    if (claim.is === rate && !now.增幅) {
      // Nothing as the base has no rate: what said it goes, with the mark before it.
      at = place.end;
      continue;
    }
    const q = claim.is === rate ? now.增幅 : now.差额;
    const before = text.slice(at, place.start);
    const word = before.replace(/[^，,；;（(]*$/, '');
    pieces.push(words(word + turned(before.slice(word.length), up)), figureOf(q));
    at = place.end;
  }
  // An amount that was left out because only the rate was said stays left out; a rate that had no base is said now.
  if (rate === undefined && (rateCustom || noteAt(text, at) !== '')) pieces.push(...rateAnew);
  if (rate !== undefined && change !== undefined && !now.增幅) pieces.push(...rateAnew);
  const rest = text.slice(at, c.end);
  return noteAt(rest, 0) === '' ? [...pieces, words(rest)] : pieces;
}

interface At {
  readonly is: Comparison['change'];
  readonly place: { readonly start: number; readonly end: number };
}

const inOrder = (claims: readonly Comparison['change'][]): readonly At[] =>
  claims
    .flatMap((is): At[] => (is?.figure.place.kind === 'text' ? [{ is, place: is.figure.place }] : []))
    .sort((a, b) => a.place.start - b.place.start);
