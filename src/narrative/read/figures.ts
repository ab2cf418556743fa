import { isMoney } from '../../budget/Unit';
import type { Claim } from './Claim';
import { followBrackets } from './brackets';
import { concerns, inBookOf, ofSameBook, recalls, sideOf } from './books';
import { readChange, readRate } from './comparisons';
import { continueRate, readDifference } from './differences';
import { labelStart, withoutBrackets } from './gaps';
import { enclosing, placeInLists } from './lists';
import { measureOf } from './measureOf';
import type { NumberToken } from './numbers';
import { periodOf } from './periods';
import { addNumber } from './addClaim';
import { plain } from './plain';
import type { Passage } from './Passage';
import { anchorFor, remember, type ReaderState, type SentenceContext } from './ReaderState';
import { readSeries } from './series';
import { readCompletion, readShare } from './shares';
import { topicIn } from './subjectOf';
import { isKnown, type TextMeasure } from './TextMeasure';
import { directionAtEnd, COMPARES, DIFFERENCE, TO_LEVEL } from './words';

/** Decides what a figure does in its sentence, and hands it to who reads that. */
export function readFigure(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  passage: Passage,
): void {
  followBrackets(state, context, passage);
  const clause = passage.gap.slice(labelStart(passage.gap));
  if (token.threshold || /每[^,;。]{0,8}$/.test(clause))
    return void plain(state, context, token, clause, token.threshold ? 'threshold' : 'other');
  if (readSeries(state, context, token, passage, clause)) return;
  if (token.unit === '%' || token.unit === '百分点')
    return readPercent(state, context, token, passage, clause);
  if (state.inReason && !isListItem(state, passage))
    return void plain(state, context, token, clause, 'reason');
  if (token.unit && isMoney(token.unit) && DIFFERENCE.test(clause))
    return readDifference(state, context, token, clause);
  const turn = TO_LEVEL.test(clause) ? null : directionAtEnd(clause);
  if (turn && token.unit && isMoney(token.unit) && isChange(state, context, passage, turn.index))
    return readChange(state, context, token, passage, clause, turn);
  readLevel(state, context, token, passage, clause);
}

function readPercent(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  passage: Passage,
  clause: string,
): void {
  if (token.unit === '百分点') return void plain(state, context, token, clause, 'other');
  if (clause.includes('占')) return readShare(state, context, token, clause);
  if (/完成|执行率|支付率|为(?:年初|调整|全年)?预算(?:数)?的/.test(clause) || isOfPlan(state, clause))
    return readCompletion(state, context, token, clause);
  // `减少1.20万元（12.40%）`: the rate of the change before it.
  const open = state.comparison;
  if (/\($/.test(passage.gap) && passage.gap.length === 1 && open?.change && open.direction && !open.rate)
    return continueRate(state, context, token, clause, open.direction);
  const turn = directionAtEnd(clause);
  if (turn && !state.inReason) return readRate(state, context, token, passage, clause, turn);
  plain(state, context, token, clause, state.inReason ? 'reason' : 'other');
}

/** `完成预算4.79万元的91.74%`: the plan stands between the words and the rate. */
const isOfPlan = (state: ReaderState, clause: string): boolean =>
  clause === '的' &&
  state.planned !== null &&
  state.claims.at(-1) === state.planned &&
  /完成/.test(state.planned.label);

/** `收入较去年的1200万元增加`: that of all income, whatever part was stated last. */
const specific = ({ generic: _generic, ...measure }: TextMeasure): TextMeasure => measure;

/** A direction word before an amount makes it a change when something is compared, or when it follows the level at once. */
function isChange(state: ReaderState, context: SentenceContext, passage: Passage, turnAt: number): boolean {
  const words = withoutBrackets(passage.gap);
  if (COMPARES.test(words)) return true;
  const clauseStart = labelStart(passage.gap);
  const before = passage.gap.slice(clauseStart, clauseStart + turnAt);
  return before === '' || /^(?:共|预计|分别|各|也|亦|而|则|总体|总额|总数|规模|额度)+$/.test(before)
    ? state.anchor !== null || state.comparison !== null || state.pendingBase !== null
    : goesOnComparing(state, context, passage, before);
}

/** `…比上年增加2万元，其中：公务接待费减少1万元`: each part is compared as the whole was. */
function goesOnComparing(
  state: ReaderState,
  context: SentenceContext,
  passage: Passage,
  before: string,
): boolean {
  if (!comparedJustNow(state, context, passage)) return false;
  const named = measureOf(before, context.section.path, context.around);
  return named !== null && isKnown(named) && !named.generic;
}

/** In this sentence, or in the one before: `…比上年减少2万元。其中：公务接待费减少1万元`. */
function comparedJustNow(state: ReaderState, context: SentenceContext, passage: Passage): boolean {
  const last = state.comparisons.at(-1)?.sentence;
  if (last === undefined || last === context.sentence.index) return last !== undefined;
  const { sentences } = state.document;
  return (
    passage.from === 0 &&
    passage.gap.startsWith('其中') &&
    last === context.sentence.index - 1 &&
    sentences[last]!.paragraph === context.sentence.paragraph
  );
}

/** A part of an open list may follow a reason that was given for the part before. */
const isListItem = (state: ReaderState, passage: Passage): boolean =>
  state.stack.length > 0 && /[;。]/.test(passage.gap);

function readLevel(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  passage: Passage,
  clause: string,
): void {
  const money = isMoney(token.unit!);
  const words = withoutBrackets(passage.gap);
  const stage = state.document.type === 'final-accounts' ? 'executed' : 'budget';
  const before = anchorFor(state, money);
  const coordinate =
    /^[、,和及与]?$/.test(passage.gap) &&
    before !== null &&
    (money || before.figure.unit === token.unit) &&
    passage.from > 0;
  if (coordinate) return void plain(state, context, token, clause, 'other');
  const base = BASE.test(clause);
  const own = measureOf(
    base ? clause.slice(0, BASE.exec(clause)!.index) : clause.replace(TO_LEVEL, ''),
    context.section.path,
    context.around,
  );
  const found = topicIn(passage.gap.slice(0, labelStart(passage.gap)), context.section.path, context.around);
  if (found) state.topic = found;
  if (base && own && !own.generic && own.family !== 'other') state.topic = own;
  const spoken = periodOf(periodWords(words, clause), state.document.year, stageNear(clause, stage));
  // The parts of what was spent last year were spent last year.
  const mayInherit = !spoken.named && !base;
  const unknown = {
    period: (mayInherit && state.elsewhere?.period) || spoken.period,
    figure: { unit: token.unit!, value: token.value },
  };
  const total = enclosing(state, context, { ...unknown, ...(own ? { measure: own } : {}) }, words);
  const inherits = mayInherit && total !== null && total.period.when !== 'this';
  const { period, named } = inherits ? { period: total.period, named: true } : spoken;
  const said =
    base && own?.generic && own.family === 'income'
      ? specific(own)
      : base && !own
        ? (state.anchor?.measure ?? state.topic ?? undefined)
        : resolve(state, own, money, clause);
  const placed =
    said && ofSameBook(state, context.sentence.index, inBookOf(said, sideOf(state, total, words), clause));
  const measure = placed && concerns(context, placed, clause) ? { ...placed, qualifier: 'goals' } : placed;
  const claim = addNumber(state, context, token, {
    role: 'level',
    label: clause,
    ...(measure ? { measure } : {}),
    period: base && !named ? { ...period, when: 'last' } : period,
  });
  if (claim.measure) remember(state, claim);
  if (!money) return readCount(state, context, claim, passage);
  if (base) {
    state.pendingBase = claim;
    return;
  }
  placeInLists(state, context, claim, passage, own !== null);
  if (claim.period.when !== 'this') {
    state.pendingBase = claim;
    // `2022年决算20万元，其中：…`: the parts are of that year too; not what is only recalled in brackets.
    if (!/\([^)]*$/.test(words) && !recalls(state, claim)) state.elsewhere = claim;
    return;
  }
  state.elsewhere = null;
  const planned = claim.period.stage === 'budget' && stage === 'executed';
  if (planned) state.planned = claim;
  // `完成预算50万元的80%` speaks of what was spent.
  if (!planned || !/完成[^,;。]*$/.test(clause)) state.anchor = claim;
  state.comparison = null;
  if (own && !own.generic && claim.measure) state.topic = claim.measure;
}

const BASE =
  /(?:(?<![占同环可])比(?![例重率])|(?<!比)较|由|从)[^,;。]{0,20}(?:(?:19|20)\d{2}年|上年|去年|上一年|年初|同期)[^,;。]*$/;

/** Without words of its own, or with 支出 alone, a figure is of the subject that is being spoken of. */
function resolve(
  state: ReaderState,
  own: TextMeasure | null,
  money: boolean,
  clause: string,
): TextMeasure | undefined {
  if (!money)
    return own && own.family !== 'other' ? undefined : { family: 'count', part: 'total', name: `${clause}` };
  const topic = state.topic;
  if (own?.generic && topic && isSpecific(topic) && (own.family === 'income') === (topic.family === 'income'))
    return topic;
  if (own) return own;
  return topic ?? undefined;
}

const isSpecific = (m: TextMeasure): boolean =>
  m.subject !== undefined ||
  (m.family !== 'balance' && !(m.part === 'total' && (m.family === 'income' || m.family === 'expenditure')));

/** The period stands in the words since the last mark that ends a thought. */
function periodWords(words: string, clause: string): string {
  const from = Math.max(words.lastIndexOf(';'), words.lastIndexOf('。')) + 1;
  const own = clause.replace(/　/g, '');
  return /(?:19|20)\d{2}年|上年|去年|本年|当年/.test(own) ? own : words.slice(from);
}

const stageNear = (clause: string, fallback: 'budget' | 'executed'): 'budget' | 'executed' =>
  /决算|执行|实际/.test(clause) ? 'executed' : fallback;

function readCount(state: ReaderState, context: SentenceContext, claim: Claim, passage: Passage): void {
  placeInLists(state, context, claim, passage, true);
  state.countAnchor = claim;
}
