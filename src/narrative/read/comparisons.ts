import { followBrackets } from './brackets';
import { listOf } from './lists';
import type { Claim } from './Claim';
import type { Passage } from './Passage';
import { withoutBrackets } from './gaps';
import type { NumberToken } from './numbers';
import { periodOf, type Period } from './periods';
import { addNumber } from './addClaim';
import {
  isMoneyClaim,
  latest,
  type DraftComparison,
  type ReaderState,
  type SentenceContext,
} from './ReaderState';
import { subjectOfComparison } from './subjectOf';
import { isKnown, sameMeasure, textMeasureKey, type TextMeasure } from './TextMeasure';
import { BASE_IS_ZERO, LIKE_FOR_LIKE, type Direction } from './words';

interface Turn {
  readonly direction: Direction;
  readonly word: string;
  readonly index: number;
}

/** An amount by which something changed. */
export function readChange(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  passage: Passage,
  clause: string,
  turn: Turn,
): void {
  const draft = open(state, context, passage.gap.slice(0, passage.gap.length - clause.length + turn.index));
  const change = percentOrAmount(state, context, token, clause, 'change', turn.direction, draft);
  Object.assign(draft, {
    change,
    direction: turn.direction,
    word: wordRange(context, passage, clause, turn),
    ...(BASE_IS_ZERO.test(passage.after) ? { zeroBase: true } : {}),
  });
  state.comparison = draft;
}

/** A rate of change: of the comparison that is open, or one of its own. */
export function readRate(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  passage: Passage,
  clause: string,
  turn: Turn,
): void {
  const before = passage.gap.slice(0, passage.gap.length - clause.length + turn.index);
  const open_ = state.comparison;
  const continues =
    open_ &&
    !open_.rate &&
    !/[;。]/.test(passage.gap) &&
    subjectOfComparison(before, context.section.path, context.around).kind === 'none';
  const draft = continues ? open_ : open(state, context, before);
  const rate = percentOrAmount(state, context, token, clause, 'rate', turn.direction, draft);
  Object.assign(draft, { rate });
  if (!continues || !draft.direction)
    Object.assign(draft, { direction: turn.direction, word: wordRange(context, passage, clause, turn) });
  state.comparison = draft;
}

/** `持平`: this equals the base. */
export function readFlat(
  state: ReaderState,
  context: SentenceContext,
  event: { start: number; end: number },
  passage: Passage,
): void {
  if (state.inReason) return;
  followBrackets(state, context, passage);
  const draft = open(state, context, passage.gap);
  draft.flat = context.range(event.start, event.end);
}

/** `决算数小于预算数`: a direction between two stages, without a figure. */
export function readStages(
  state: ReaderState,
  context: SentenceContext,
  event: { up: boolean | null; start: number; end: number },
): void {
  const now = state.anchor;
  const base = state.planned;
  if (!now || !base || now.period.stage !== 'executed') return;
  const place = context.range(event.start, event.end);
  state.comparisons.push({
    now,
    base,
    ...(event.up === null ? { flat: place } : { direction: event.up ? 'up' : 'down', word: place }),
    against: base.period,
    likeForLike: false,
    sentence: context.sentence.index,
  });
}

function open(state: ReaderState, context: SentenceContext, before: string): DraftComparison {
  const subject = subjectOfComparison(before, context.section.path, context.around);
  const against = againstOf(state, before);
  const spoken =
    subject.kind === 'none' && isBefore(against, state.elsewhere)
      ? state.elsewhere!
      : nowOf(
          state,
          subject.kind === 'measure' ? subject.measure : undefined,
          subject.kind,
          context.sentence.index,
        );
  const [now, ...others] = subject.kind === 'none' && spoken ? candidates(state, spoken) : [spoken];
  const base =
    state.pendingBase && agrees(state.pendingBase, now) && state.pendingBase.period.when === against.when
      ? state.pendingBase
      : undefined;
  const measure = subject.kind === 'measure' ? subject.measure : now?.measure;
  const draft: DraftComparison = {
    ...(measure ? { subject: measure } : {}),
    ...(now ? { now } : {}),
    ...(others.length > 0 ? { others: others.filter((c) => c !== undefined) } : {}),
    ...(base ? { base } : {}),
    against,
    likeForLike: LIKE_FOR_LIKE.test(
      before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1),
    ),
    sentence: context.sentence.index,
  };
  state.comparisons.push(draft);
  return draft;
}

/** Parts further back say nothing about how the last one is compared. */
const NEAR_PARTS = 8;

/**
 * `收入100万元，其中：拨款90万元、其他收入10万元，较上年增加…`: the whole of the list, or its last part where the parts are
 * set apart by `；` or compared one by one. The likelier one first.
 */
function candidates(state: ReaderState, part: Claim): readonly Claim[] {
  const list = listOf(state, part);
  if (!list || !isMoneyClaim(list.total)) return [part];
  const before = list.parts.at(-2);
  const near = list.parts.slice(-NEAR_PARTS);
  const compared = state.comparisons
    .slice(-NEAR_PARTS)
    .some((c) => c.now !== undefined && c.now !== part && near.includes(c.now));
  const asOne =
    before !== undefined && part === list.parts.at(-1) && !compared && !apart(state, before, part);
  return asOne ? [list.total, part] : [part, list.total];
}

/** Whether `；` or a full stop stands between two figures of a paragraph. */
function apart({ document }: ReaderState, a: Claim, b: Claim): boolean {
  const [from, to] = [a.figure.place, b.figure.place];
  if (from.kind !== 'text' || to.kind !== 'text' || from.paragraph !== to.paragraph) return true;
  return /[;；。]/.test(document.paragraphs[from.paragraph]!.text.slice(from.end, to.start));
}

/** `2023年决算20万元，比2022年增加…`: last year's figure is compared with the one before it. */
const isBefore = (against: Period, claim: Claim | null): boolean =>
  claim?.period.year !== undefined && against.year !== undefined && against.year < claim.period.year;

/** What is compared: the level last stated of the measure that is named, else the level last spoken of. */
function nowOf(
  state: ReaderState,
  named: TextMeasure | undefined,
  kind: 'none' | 'measure' | 'words',
  sentence: number,
): Claim | undefined {
  const anchor = state.anchor ?? undefined;
  if (kind === 'none') return besideBase(state, sentence) ?? anchor;
  if (kind === 'words' || !named) return undefined;
  if (anchor && sameMeasure(anchor.measure, named)) return anchor;
  if (anchor && named.generic) return wholeOf(state, anchor, named) ?? anchor;
  const totals = ['balance', 'income', 'expenditure'];
  if (
    anchor?.measure &&
    named.family === 'balance' &&
    totals.includes(anchor.measure.family) &&
    anchor.measure.part !== 'basic' &&
    (named.fundAssumed || anchor.measure.fund === named.fund)
  )
    return anchor;
  return latest(state, named) ?? (anchor && isTotalOf(anchor, named) ? anchor : undefined);
}

const TOTALS: readonly string[] = ['total', 'year', 'current'];

/** `2023年度收入合计100万元，与上年相比，收入合计增加…`: one total, by its year or without it. */
const isTotalOf = ({ measure }: Claim, named: TextMeasure): boolean =>
  measure !== undefined &&
  !measure.subject &&
  !named.subject &&
  measure.family === named.family &&
  measure.fund === named.fund &&
  TOTALS.includes(measure.part) &&
  TOTALS.includes(named.part);

/** `公务用车运行维护费2025年预算数比2024年预算数8万元增加…`: the base of the sentence names what is compared. */
function besideBase({ pendingBase, anchor, levels }: ReaderState, sentence: number): Claim | undefined {
  const measure = pendingBase?.measure;
  if (!measure || sameMeasure(anchor?.measure, measure) || pendingBase.sentence !== sentence)
    return undefined;
  // What was stated after the base is what is spoken of.
  if (anchor && anchor.index > pendingBase.index) return undefined;
  return isKnown(measure)
    ? levels.get(textMeasureKey(measure))?.findLast((c) => c.period.when === 'this')
    : undefined;
}

/** A list further back is not what is being spoken of. */
const NEAR_LISTS = 3;

/** `收入较去年增加`, where parts of the income were stated last: the total that is stated in the same sentence or list. */
function wholeOf(state: ReaderState, anchor: Claim, named: TextMeasure): Claim | undefined {
  const listed =
    state.lists.slice(-NEAR_LISTS).findLast((l) => l.parts.includes(anchor)) ??
    state.stack.find((l) => l.parts.includes(anchor));
  const total = listed?.total.measure;
  const same = total && !total.subject && (total.family === named.family || total.family === 'balance');
  return same && (total.part === 'total' || total.part === 'year' || total.part === 'current')
    ? listed.total
    : undefined;
}

const agrees = (base: Claim, now: Claim | undefined): boolean =>
  !base.measure || !now?.measure || sameMeasure(base.measure, now.measure);

/** How many characters may stand between a base and the word of change. */
const BESIDE = 4;

/** The period of the base, from `比2022年预算`, `较上年`, `与预算相比`; last year where none is named. */
export function againstOf(state: ReaderState, before: string): Period {
  const words = withoutBrackets(before);
  const from = Math.max(words.lastIndexOf('。'), words.lastIndexOf(';')) + 1;
  const clause = words.slice(from);
  const at = Math.max(clause.lastIndexOf('比'), clause.lastIndexOf('较'), clause.lastIndexOf('与'));
  const said = at >= 0 ? clause.slice(at) : '';
  // `比2023年年初预算数1.5万元增加0.3万元`: the base stands right before the word.
  if (said === '' && clause.length <= BESIDE && state.pendingBase) return state.pendingBase.period;
  const { period, named } = periodOf(said, state.document.year, 'budget');
  if (named) return period;
  const sameYear = /(?:年初|调整|全年|当年)?预算/.test(said) && state.document.type === 'final-accounts';
  if (sameYear) return { when: 'this', stage: 'budget' };
  return {
    when: 'last',
    stage: period.stage,
    ...(state.document.year ? { year: state.document.year - 1 } : {}),
  };
}

export function percentOrAmount(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  label: string,
  role: 'change' | 'rate',
  direction: Direction,
  draft: DraftComparison,
): Claim {
  return addNumber(state, context, token, {
    role,
    label,
    direction,
    ...(draft.subject ? { measure: draft.subject } : {}),
    period: draft.now?.period ?? { when: 'this', stage: 'budget' },
  });
}

export function wordRange(
  context: SentenceContext,
  passage: Passage,
  clause: string,
  turn: Turn,
): { start: number; end: number } {
  const start = passage.from + passage.gap.length - clause.length + turn.index;
  return context.range(start, start + turn.word.length);
}
