import { figuresAround, figuresBefore } from './near';
import type { TextDocument } from '../../budget/TextDocument';
import { isMoney } from '../../budget/Unit';
import { sameMeasure, textMeasureKey, type MeasureOf, type TextMeasure } from '../measure/TextMeasure';
import { mayBeBase, mayHaveChanged } from '../choose/comparisons';
import { ownStage } from '../Period';
import type { Claim } from '../Reading';
import type { Draft } from './Draft';
import type { Levels, Time } from './Levels';
import type { Placed, ReadParagraph } from './Placed';

/** What is read around a comparison. */
export interface Surroundings {
  readonly paragraph: ReadParagraph;
  /** Comparisons of the paragraph that stand before. */
  readonly earlier: readonly Draft[];
  readonly document: TextDocument;
  readonly levels: Levels;
  /** The paragraph before. */
  readonly before: ReadParagraph | undefined;
}

/** What a comparison may be about, the likeliest first. */
export function candidatesFor(d: Draft, around: Surroundings): readonly Placed[] {
  const { levels } = around;
  switch (d.about.kind) {
    case 'measure':
      return ofMeasure(d, d.about.measure, around);
    case 'words': {
      const named: TextMeasure = { family: 'other', part: 'total', name: d.about.words };
      return levels.at(named, { when: 'this' }).all.slice(-1);
    }
    case 'none':
      return unnamed(d, around);
  }
}

const isLevel = (f: Placed): boolean =>
  f.claim.role === 'level' && f.edge.part !== 'base' && f.edge.part !== 'plan' && f.edge.part !== 'whole';

/** `接待16人，费用减少4万元`: money is compared with money. */
export const isOfKind = ({ change }: Draft, { figure: { unit } }: Claim): boolean =>
  !change || isMoney(change.figure.unit) === isMoney(unit);

/** Levels that may be now: of a later year than the base, and executed where a plan is compared with. */
function mayBeNow(d: Draft, f: Placed, document: TextDocument): boolean {
  if (!isOfKind(d, f.claim)) return false;
  const { period } = f.claim;
  const planned = d.against.when === 'this';
  if (planned) return period.when === 'this' && period.stage === 'executed';
  const year = period.year ?? (period.when === 'this' ? document.year : undefined);
  return year === undefined || d.against.year === undefined || year > d.against.year;
}

/** Brackets are closed within so many tokens. */
const FAR = 600;

function depthAt(p: ReadParagraph, token: number): number {
  let depth = 0;
  const sentenceFrom = p.lexed.classes.lastIndexOf('.', token) + 1;
  for (let i = Math.max(sentenceFrom, token - FAR); i < token; i++) {
    const { kind } = p.lexed.tokens[i]!;
    if (kind === '(') depth++;
    else if (kind === ')' && depth > 0) depth--;
  }
  return depth;
}

function unnamed(d: Draft, around: Surroundings): readonly Placed[] {
  const { paragraph: p, earlier, document, levels } = around;
  const depth = depthAt(p, d.token);
  const inSentence = figuresBefore(p, d.token).filter(
    (f) => f.claim.sentence === d.sentence && isLevel(f) && f.depth <= depth,
  );
  const beside = besideBase(p, d, levels);
  const fitting = inSentence.filter((f) => mayBeNow(d, f, document));
  const said = yearBefore(p, d);
  const last = fitting.findLast((f) => f.claim.period.year === said) ?? fitting.at(-1);
  const named = beside && byBase(d, beside, last, around);
  if (named) return named;
  if (last) return withTotal(p, d, last, earlier);
  const past = d.relative ? latestYear(inSentence) : undefined;
  if (past) return [past];
  return [...spokenBefore(d, around), ...ofThePast(p, d, inSentence)];
}

/** What the base names; where it has no name and nothing stands beside it, what was spoken of before may be meant. */
function byBase(
  d: Draft,
  beside: Placed,
  last: Placed | undefined,
  around: Surroundings,
): readonly Placed[] | undefined {
  if (last && sameMeasure(last.claim.measure, beside.claim.measure)) return undefined;
  const base = figuresBefore(around.paragraph, d.token).find(
    (f) => f.edge.part === 'base' && f.token >= d.from - 1,
  );
  // `两项相加100万元，拨款占80%。与上年的90万元相比`: that of both.
  if (!last) return base?.own ? [beside] : [...new Set([beside, ...spokenBefore(d, around)])];
  return base && last.token < base.token && base.own && !base.own.generic ? [beside] : undefined;
}

/** `三年分别为1万元、2万元、3万元，2021年比2020年增加`: the year before the words that compare. */
function yearBefore({ lexed: { tokens, text } }: ReadParagraph, d: Draft): number | undefined {
  const at = tokens.findIndex((t, i) => i >= d.from && i < d.token && t.kind === 'K');
  const year = /(?:19|20)\d{2}(?=年(?:度)?$)/.exec(at > 0 ? text.slice(0, tokens[at]!.start).slice(-6) : '');
  return year ? Number(year[0]) : undefined;
}

/** Words that compare stand right behind a figure: they are about it. */
const BEHIND = /^,?K[+-]$/;

/** `去年支出5.00万元，比上年减少3.00万元`: what is told of a year that is over, unless it may be what something fell or rose from. */
function ofThePast(p: ReadParagraph, d: Draft, levels: readonly Placed[]): readonly Placed[] {
  const last = levels.at(-1);
  if (!last || !d.relative || !d.change || !d.rate || last.claim.period.year === undefined) return [];
  const behind = BEHIND.test(p.lexed.classes.slice(last.token + 1, d.token));
  return behind || !mayBeBase(last.claim, d) ? [last] : [];
}

/** `2022年为10.00万元，2023年降到8.00万元，比上年减少2.00万元` in a text of 2024: the latest of several years. */
function latestYear(levels: readonly Placed[]): Placed | undefined {
  const last = levels.at(-1);
  const year = last?.claim.period.year;
  return year !== undefined &&
    levels.some((f) => sameMeasure(f.claim.measure, last!.claim.measure) && f.claim.period.year === year - 1)
    ? last
    : undefined;
}

/** `公务用车运行维护费2025年预算数比2024年预算数8万元增加…`: the base of the sentence names what is compared. */
function besideBase(p: ReadParagraph, d: Draft, levels: Levels): Placed | undefined {
  const base = figuresBefore(p, d.token).findLast(
    (f) => f.claim.sentence === d.sentence && f.edge.part === 'base',
  );
  return base?.claim.measure && levels.nearest(base.claim.measure, base.claim, { when: 'this' });
}

/**
 * `收入100万元，其中：拨款90万元、其他收入10万元，较上年增加…`: the whole of the list, or its last part where the parts are
 * set apart by `；` or compared one by one. Of a list of one part the part, unless only the whole can be meant.
 */
function withTotal(p: ReadParagraph, d: Draft, last: Placed, earlier: readonly Draft[]): readonly Placed[] {
  const container = last.under ? undefined : containerOf(p, last);
  if (container) return [container, last];
  const total = last.under;
  if (!total || !isMoney(total.claim.figure.unit)) return [last];
  const siblings = figuresAround(p, last.token).filter(
    (f) => f.under === total && isLevel(f) && f.token <= last.token,
  );
  const before = siblings.at(-2);
  const compared = earlier.some((e) => e.token > (siblings[0]?.token ?? 0) && e.token < last.token);
  const apart = before && /[;.]/.test(p.lexed.classes.slice(before.token, last.token));
  const next = figuresAround(p, d.token).find((f) => f.under === total && isLevel(f) && f.token > d.token);
  // `甲90万元、乙10万元，较上年增加…；支出…`: behind the mark another list may begin.
  const goesOn = next && !(before && p.lexed.classes.slice(d.token, next.token).includes(';'));
  if (compared || apart || goesOn) return [last];
  return before ? [total, last] : [last, total];
}

/** `总预算100万元，含甲10万元，乙5万元；比上年增加`: what is contained is compared no more than a part of a list is. */
function containerOf(p: ReadParagraph, last: Placed): Placed | undefined {
  const { tokens, text, classes } = p.lexed;
  const from = classes.slice(0, last.token).search(/[^.;]*$/);
  return figuresBefore(p, last.token).findLast(
    (f) =>
      f.token >= from &&
      f.token < last.token &&
      isLevel(f) &&
      isMoney(f.claim.figure.unit) &&
      f.depth === last.depth &&
      /^,(?:其中)?(?:内|已|包)?含(?!税)/.test(text.slice(tokens[f.token]!.end)),
  );
}

/** What the sentence before was about; of the paragraph before, where this one begins with a comparison. */
function spokenBefore(d: Draft, { paragraph: p, document, before }: Surroundings): readonly Placed[] {
  const earlier = figuresBefore(p, d.token).filter(
    (f) => f.claim.sentence < d.sentence && isLevel(f) && mayBeNow(d, f, document),
  );
  if (earlier.length > 0) return isOneOfSeveral(p, d) ? [] : mainOf(ofYear(earlier, yearBefore(p, d)));
  const begins = p.figures.length > 0 && /^[wtY]?K/.test(p.lexed.classes);
  if (!before || !begins || before.section !== p.section || !isRightAbove(document, before.index, p.index))
    return [];
  return mainOf(before.figures.filter((f) => isLevel(f) && mayBeNow(d, f, document)));
}

/** The figures of the year that a comparison names; all, where the text tells none of that year. */
function ofYear(figures: readonly Placed[], year: number | undefined): readonly Placed[] {
  const own = figures.filter((f) => year !== undefined && f.claim.period.year === year);
  return own.length > 0 ? own : figures;
}

/**
 * `新增编制6名，增加12.60万元；因退休3人减少2.34万元`: changes side by side, none of them compared with anything, are what the change
 * of the sentence before is made of.
 */
function isOneOfSeveral(p: ReadParagraph, d: Draft): boolean {
  const { tokens, text, classes } = p.lexed;
  const end = classes.indexOf('.', d.token);
  const sentence = classes.slice(classes.lastIndexOf('.', d.token) + 1, end < 0 ? undefined : end);
  if (!d.change || d.against.when === 'this' || /[K<>]/.test(sentence)) return false;
  const clause = text.slice(tokens[d.from]!.start, tokens[d.token]!.start);
  const several = figuresAround(p, d.token).some(
    ({ claim }) =>
      claim.role === 'change' &&
      claim !== d.change &&
      claim.sentence === d.sentence &&
      isMoney(claim.figure.unit),
  );
  return several || /因(?!此)/.test(clause);
}

/** With nothing but empty lines between. */
const isRightAbove = ({ paragraphs }: TextDocument, above: number, at: number): boolean =>
  paragraphs.slice(above + 1, at).every(({ text }) => text.trim() === '');

/** The level that a sentence is about: the last that is no part, else the last. */
function mainOf(figures: readonly Placed[]): readonly Placed[] {
  const sentence = figures.at(-1)?.claim.sentence;
  const same = figures.filter((f) => f.claim.sentence === sentence && isMoney(f.claim.figure.unit));
  const main = same.findLast((f) => !f.under && f.depth === 0) ?? wholeOf(same);
  const last = same.at(-1);
  return [...new Set([main, last].filter((f) => f !== undefined))];
}

/** `其中，甲1万元，乙2万元。`: a sentence of parts alone goes on about their total. */
function wholeOf(figures: readonly Placed[]): Placed | undefined {
  // Brackets divide a part.
  const depth = Math.min(...figures.map((f) => f.depth));
  const parts = figures.filter((f) => f.depth === depth);
  const total = parts[0]?.under;
  return parts.length > 1 && parts.every((f) => f.under === total) ? total : undefined;
}

const TOTALS: readonly string[] = ['total', 'year', 'current'];
const isTotalLike = (m: TextMeasure): boolean =>
  !m.subject && TOTALS.includes(m.part) && ['balance', 'income', 'expenditure'].includes(m.family);

function ofMeasure(d: Draft, named: TextMeasure, around: Surroundings): readonly Placed[] {
  const { paragraph: p, levels, document } = around;
  const at = d.change ?? d.rate;
  const scoped = levels.asOwn(scopeOf(p, d, named));
  const before = figuresBefore(p, d.token).filter((f) => isLevel(f) && f.claim.period.when === 'this');
  const near = (
    named.generic || (isTotalLike(named) && named.fundAssumed) ? nearTotal(before, named) : []
  ).filter(({ claim }) => isTotalLike(claim.measure!) || mayHaveChanged(claim, d));
  if (near.length > 0) return near;
  const exact = before.findLast((f) => textMeasureKey(f.claim.measure ?? NOTHING) === textMeasureKey(scoped));
  if (exact) return [exact];
  const narrower = justBefore(before, d, named);
  if (narrower) return [narrower];
  const time: Time = d.against.when === 'this' ? { when: 'this', stage: 'executed' } : { when: 'this' };
  // `支出30万元，完成预算40万元的75%`, and then compared with last year: the plan is not what was compared.
  const anywhere = at
    ? (levels.nearest(scoped, at, { when: 'this', stage: ownStage(document) }) ??
      levels.nearest(scoped, at, time))
    : levels.at(scoped, { when: 'this' }).lastUpTo(d.sentence);
  if (anywhere) return withTold(anywhere, totalOfSentence(before.at(-1), d, named));
  const side =
    named.family === 'balance' ? sideOf(before, named, (m) => at && levels.nearest(m, at, time)) : undefined;
  const found = side ?? totalOfSide(before.at(-1), named);
  return found ? [found] : [];
}

const withTold = (anywhere: Placed, told: Placed | undefined): readonly Placed[] =>
  told ? [...new Set([told, anywhere])] : [anywhere];

/** `收入合计100万元，总收入较上年增加`: the total that the sentence tells, by a looser name. */
const totalOfSentence = (last: Placed | undefined, d: Draft, named: TextMeasure): Placed | undefined =>
  last && last.claim.sentence === d.sentence && !last.under && last.claim.measure?.family === named.family
    ? totalOfSide(last, named)
    : undefined;

/** A total spoken of last, where a total of the same side is named. */
const totalOfSide = (last: Placed | undefined, named: TextMeasure): Placed | undefined =>
  last?.claim.measure &&
  isTotalLike(named) &&
  isTotalLike(last.claim.measure) &&
  sameSide(last.claim.measure, named)
    ? last
    : undefined;

/** Of what has two sides, the one that the text tells: the income before the expenditure. */
function sideOf(
  before: readonly Placed[],
  named: MeasureOf<'balance'>,
  nearest: (m: TextMeasure) => Placed | undefined,
): Placed | undefined {
  for (const family of ['income', 'expenditure'] as const) {
    const side =
      before.findLast((f) => f.claim.measure?.family === family && isTotalLike(f.claim.measure)) ??
      nearest({ ...named, family });
    if (side) return side;
  }
  return undefined;
}

/** `甲区开支的“三公”经费…。“三公”经费减少`: the one of the sentence before, by words that say more of it. */
function justBefore(before: readonly Placed[], d: Draft, named: TextMeasure): Placed | undefined {
  if (named.qualifier || named.subject || named.family === 'other') return undefined;
  const near = before.filter(({ claim: { measure: m, sentence } }) => {
    const same = m?.family === named.family && m.part === named.part && m.fund === named.fund;
    return same && !m.subject && m.qualifier !== undefined && sentence >= d.sentence - 1;
  });
  return near.length === 1 ? near[0] : undefined;
}

const NOTHING: TextMeasure = { family: 'other', part: 'total', name: '' };

const sameSide = (a: TextMeasure, b: TextMeasure): boolean =>
  a.family === b.family || a.family === 'balance' || b.family === 'balance';

/** The body that the sentence speaks of holds for what it compares. */
function scopeOf(p: ReadParagraph, d: Draft, named: TextMeasure): TextMeasure {
  if (named.scope) return named;
  const scope = figuresBefore(p, d.token).findLast((f) => f.claim.measure)?.claim.measure?.scope;
  return scope ? { ...named, scope } : named;
}

/** `收入较去年增加`: the total of that side that the paragraph states last; a part that is spoken of, where none is. */
function nearTotal(before: readonly Placed[], named: TextMeasure): readonly Placed[] {
  const sides = before.filter((f) => f.claim.measure && sameSide(f.claim.measure, named));
  const totals = sides.filter((f) => isTotalLike(f.claim.measure!));
  // 政府性基金预算支出 at the end of a list is the total of a fund, and a part of what the list is of.
  const total = totals.findLast((f) => !f.under || !totals.includes(f.under));
  const last = sides.at(-1);
  if (!last) return [];
  if (!named.generic) return total ? [...new Set([total, ...totals.slice(-1)])] : [];
  const list = total && last.under === total;
  return list || !total ? (total ? [total, last] : [last]) : [last, total];
}
