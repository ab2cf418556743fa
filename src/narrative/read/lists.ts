import { isMoney } from '../../budget/Unit';
import { endBrackets } from './brackets';
import type { Claim, PartsList } from './Claim';
import type { Passage } from './Passage';
import { withoutBrackets } from './gaps';
import { withoutNoise } from './lexicon';
import { measureOf, sectionFund } from './measureOf';
import {
  closeList,
  isMoneyClaim,
  latest,
  spokenOf,
  type OpenList,
  type ReaderState,
  type SentenceContext,
} from './ReaderState';
import { textMeasureKey, type TextMeasure } from './TextMeasure';
import { groupOf, namedWhole, wholesOf } from './wholes';
import { MAY_BE_LONGER, OPENS_CLOSED_LIST, OPENS_LIST } from './words';

interface Opener {
  readonly index: number;
  readonly word: string;
}

/** Puts a level where it belongs: under a total that the words before it open, or beside the parts before it. */
export function placeInLists(
  state: ReaderState,
  context: SentenceContext,
  claim: Claim,
  passage: Passage,
  named: boolean,
): void {
  const words = withoutBrackets(passage.gap);
  settleLists(state, words);
  const opener = lastOpener(words);
  if (opener && named && (isMoneyClaim(claim) || COUNTS_OPEN.test(opener.word))) {
    const total = totalOf(state, context, claim, words, opener);
    if (total && !standsOutside(total, claim)) {
      state.stack.push({
        total,
        parts: [claim],
        closed: OPENS_CLOSED_LIST.test(opener.word),
        bracket: isBracketOpen(words),
        open: mayLeaveOut(words.slice(0, opener.index + opener.word.length), total),
      });
      return;
    }
  }
  const before = spokenOf(state);
  if (!opener && named && before && opensBracket(words) && sameKind(before, claim))
    state.stack.push({ total: before, parts: [claim], closed: false, bracket: true, open: false });
  else join(state, claim, words, named);
}

/** `拨款100万元（本级财力90万元，专项收入10万元）`: right behind a figure, brackets tell of its parts. */
const opensBracket = (words: string): boolean => words.startsWith('(') && !words.includes(')');

/** Adds a part to the list that parts of its kind stand in. */
function join(state: ReaderState, claim: Claim, words: string, named: boolean): void {
  if (!named) return;
  while (
    state.stack.length > 1 &&
    !state.stack.at(-1)!.bracket &&
    (words.includes(';') || standsBeside(state.stack.at(-2)!, state.stack.at(-1)!, claim))
  )
    closeList(state);
  if (state.stack.length > 0 && standsOutside(state.stack.at(-1)!.total, claim)) closeList(state);
  const list = state.stack.at(-1);
  if (!list) return;
  if (sameKind(list.total, claim) && sameStage(list, claim)) list.parts.push(claim);
}

/** Kinds of parts that never hold one another: 项目支出 after the parts of 基本支出, 公务接待费 after those of 公务用车. */
const NEVER_WITHIN: readonly (string | undefined)[] = [
  'kinds',
  'three-public',
  'classes',
  'sections',
  'items',
];

/** Whether a claim is no part of a total: it stands beside it, or 支出预算 follows what income is made of. */
function standsOutside(total: Claim, claim: Claim): boolean {
  const group = groupOf(total.measure);
  if (NEVER_WITHIN.includes(group) && group === groupOf(claim.measure)) return true;
  const [whole, part] = [total.measure, claim.measure];
  if (isTotal(part) && whole?.family === 'balance')
    return part?.family !== 'balance' && part?.fund === whole.fund;
  return whole?.family === 'income' && part?.family === 'expenditure' && isTotal(part);
}

const BOOKS = ['general', 'fund', 'capital'];

function standsBeside(outer: OpenList, inner: OpenList, claim: Claim): boolean {
  // 财政拨款收入 holds the three books and nothing else: 事业收入 stands beside it.
  const whole = inner.total.measure;
  if (whole?.family === 'income' && whole.part === 'appropriation')
    return !BOOKS.includes(claim.measure?.part ?? '');
  const group = groupOf(claim.measure);
  return (
    group !== undefined &&
    group === groupOf(outer.parts[0]?.measure) &&
    group !== groupOf(inner.parts[0]?.measure)
  );
}

/** `公务接待费支出2万元，年初预算为3万元`: what was planned is no part of what was spent. */
const sameStage = ({ parts }: OpenList, claim: Claim): boolean =>
  parts.every((p) => p.period.stage === claim.period.stage);

const sameKind = (a: Claim, b: Part): boolean =>
  isMoney(a.figure.unit) ? isMoney(b.figure.unit) : a.figure.unit === b.figure.unit;

const OPENERS = new RegExp(OPENS_LIST, 'g');

/** The last opener that no full stop separates from the figure; 其中 reaches over one. */
function lastOpener(words: string): Opener | null {
  let last: Opener | null = null;
  for (const m of words.matchAll(OPENERS)) {
    if (m[0] !== '其中' && words.includes('。', m.index)) continue;
    // What money is used for, or what it includes, ends with its clause: `基本支出5万元，主要用于日常运转；项目支出3万元`.
    if (words.includes(';', m.index)) continue;
    if (/不$/.test(words.slice(0, m.index))) continue;
    last = { index: m.index, word: m[0] };
  }
  return last;
}

/** 主要包括 names the main ones; but with their amounts, those of 人员经费 and 公用经费 are all named. */
function mayLeaveOut(words: string, total: Claim): boolean {
  if (!/主要(?:包括|有|为|是)?$/.test(words)) return false;
  const { family, part } = total.measure ?? {};
  return !(family === 'expenditure' && (part === 'personnel' || part === 'public'));
}

/** `财政拨款支出预算中，`: the pattern begins with the last character of what is named. */
const ownedBy = (opener: string): number => (/^.中[,:]$/.test(opener) ? 1 : 0);

export const opensList = (words: string): boolean => lastOpener(words) !== null;

/** Money is used for things; things are not used for things. */
const COUNTS_OPEN = /其中|包括|包含|分别|分为|中|:$/;

/** What is known of a figure before it is a claim. */
export type Part = Pick<Claim, 'period' | 'measure'> & {
  readonly figure: Pick<Claim['figure'], 'unit' | 'value'>;
};

/** The total that a figure will be listed under. */
export function enclosing(
  state: ReaderState,
  context: SentenceContext,
  part: Part,
  words: string,
): Claim | null {
  const opener = lastOpener(words);
  if (opener) return totalOf(state, context, part, words, opener);
  return opensBracket(words) ? spokenOf(state) : (state.stack.at(-1)?.total ?? null);
}

/** `按支出用途划分，…`: the same total is divided once more. */
const divides = (opener: Opener): boolean => opener.word.startsWith('按');
const dividedAlready = (state: ReaderState): Claim | undefined =>
  state.anchor ? listOf(state, state.anchor)?.total : undefined;

/** The total that is divided again, or the one that the parts belong to; after `；其中`, too, where the last part is too small. */
function dividedBy(state: ReaderState, part: Part, words: string, opener: Opener): Claim | undefined {
  if (divides(opener))
    return (
      dividedAlready(state) ??
      (part.measure ? wholesOf(part.measure) : []).flatMap((m) => latest(state, m) ?? [])[0]
    );
  const anchor = state.anchor;
  return anchor && /;$/.test(words.slice(0, opener.index)) && exceeds(part, anchor)
    ? dividedAlready(state)
    : undefined;
}

const exceeds = (a: Part, b: Claim): boolean =>
  a.figure.unit === b.figure.unit && a.figure.value.greaterThan(b.figure.value);

/** The list that a figure stands in: an open one, or the last that was closed. */
export const listOf = (state: ReaderState, part: Claim): PartsList | undefined =>
  [...state.stack.slice(-NEAR), ...state.lists.slice(-1)].find((l) => l.parts.slice(-NEAR).includes(part));

/** What is being spoken of stands at the end of its list, so that long lists are not searched through. */
const NEAR = 8;

/** The total of a list: the measure named before the opener (`支出包括`), else the level last spoken of. */
function totalOf(
  state: ReaderState,
  context: SentenceContext,
  part: Part,
  words: string,
  opener: Opener,
): Claim | null {
  const before = words.slice(0, opener.index + ownedBy(opener.word));
  const money = isMoney(part.figure.unit);
  if (!money) return state.countAnchor && sameKind(state.countAnchor, part) ? state.countAnchor : null;
  const piece = before.slice(Math.max(...[...',;。:'].map((c) => before.lastIndexOf(c))) + 1);
  const measure = /收入|支出|经费|预算|采购/.test(piece)
    ? measureOf(piece.replace(/中$/, ''), context.section.path, context.around)
    : null;
  if (measure && measure.family !== 'other' && !measure.qualifier) {
    const total = measure.generic
      ? bookTotal(state, context, measure)
      : (latest(state, measure) ?? namedWhole(state, measure));
    if (total && total !== part) return total;
    if (withoutNoise(piece) !== '' || measure.generic)
      return measure.generic && state.anchor && isTotal(state.anchor.measure) ? state.anchor : null;
  }
  const total = dividedBy(state, part, words, opener) ?? ofStage(state, spokenOf(state), part);
  return total && total !== part && total.period.when === part.period.when ? total : null;
}

/** The total as it was executed for what was executed, and as planned for what was planned. */
export function ofStage(state: ReaderState, total: Claim | null, part: Part): Claim | null {
  if (!total?.measure || total.period.stage === part.period.stage) return total;
  const same = state.levels
    .get(textMeasureKey(total.measure))
    ?.findLast((c) => c.period.when === part.period.when && c.period.stage === part.period.stage);
  return same ?? total;
}

const isTotal = (m: TextMeasure | undefined): boolean =>
  m !== undefined &&
  !m.subject &&
  (m.family === 'balance' || ((m.family === 'income' || m.family === 'expenditure') && m.part === 'total'));

/** `支出包括：`: the total of the book that the section is about. */
function bookTotal(state: ReaderState, context: SentenceContext, measure: TextMeasure): Claim | undefined {
  const fund = sectionFund(context.section.path);
  const { generic: _generic, ...plain } = measure;
  return latest(state, { family: 'balance', part: 'total', fund }) ?? latest(state, { ...plain, fund });
}

const isBracketOpen = (words: string): boolean => words.lastIndexOf('(') > words.lastIndexOf(')');

/** 等 behind the last part leaves the list open. */
function settleLists(state: ReaderState, words: string): void {
  const list = state.stack.at(-1);
  if (!list) return;
  if (MAY_BE_LONGER.test(words)) list.open = true;
}

/** Closes all lists at the end of a sentence. */
export function endLists(state: ReaderState, words: string): void {
  settleLists(state, words);
  endBrackets(state);
  // What the next sentence says without naming it is said of the total: `…收入100万元，其中：…。比上年增加…`.
  const total = state.stack[0]?.total;
  if (total && isMoney(total.figure.unit) && total.sentence === state.anchor?.sentence) state.anchor = total;
  while (state.stack.length > 0) closeList(state);
}
