import { adjusts, turnBefore } from './adjustments';
import { againstOf, isRelative, type Compared } from './against';
import { lastToken, type Draft } from './Draft';
import { eventsOf, type Event } from './events';
import { figuresBefore, lastBefore } from './near';
import type { TextDocument } from '../../budget/TextDocument';

import { sameMeasure } from '../measure/TextMeasure';
import type { Period } from '../Period';
import type { Comparison } from '../Reading';
import type { Direction } from '../vocabulary/directions';
import { ADJUSTED, BASE_IS_ZERO, LIKE_FOR_LIKE } from '../vocabulary/functionWords';
import type { Levels } from './Levels';
import type { Placed, ReadParagraph } from './Placed';
import { settleComparison } from './settleComparison';
import { subjectOfComparison, type SubjectOfComparison } from './subjects';
import { wordsOf } from './words';

/** So many comparisons before one may say how parts beside it were compared. */
const EARLIER = 48;

/** Reads what a paragraph compares: a change, its rate and 持平 of one subject make one comparison. */
export function readComparisons(
  p: ReadParagraph,
  document: TextDocument,
  levels: Levels,
  before: ReadParagraph | undefined,
): readonly Comparison[] {
  const drafts: Draft[] = [];
  const series = new Map<Placed, Draft>();
  for (const event of eventsOf(p)) {
    const speaksOf = event.figure?.speaksOf;
    const begun = (speaksOf && series.get(speaksOf)) ?? twinOf(drafts, event);
    if (begun) {
      add(p, begun, event);
      continue;
    }
    const open = drafts.at(-1);
    const told = toldAt(p, event, open, document);
    const goesOnAt =
      beforeBracket(p, drafts, event, told) ?? (open && carriesOn(p, open, event, told) ? open : undefined);
    if (goesOnAt) {
      add(p, goesOnAt, event);
      continue;
    }
    const draft = opened(p, event, told, isRelative(told.compared, open));
    add(p, draft, event);
    if (speaksOf) series.set(speaksOf, draft);
    if (speaksOf !== undefined) draft.speaksOf = speaksOf;
    drafts.push(draft);
  }
  return drafts.map((d, i) =>
    settleComparison(d, {
      paragraph: p,
      earlier: drafts.slice(Math.max(0, i - EARLIER), i),
      document,
      levels,
      before,
    }),
  );
}

/** The comparison of what a figure of a series is named for, which lacks such a figure. */
function twinOf(drafts: readonly Draft[], { figure, kind, sentence }: Event): Draft | undefined {
  const own = figure?.named ? figure.own : null;
  return own
    ? drafts.find(
        (d) =>
          d.sentence === sentence &&
          d.about.kind === 'measure' &&
          sameMeasure(d.about.measure, own) &&
          !(kind === 'rate' ? d.rate : d.change),
      )
    : undefined;
}

/** What the words before an event say. */
interface Told {
  /** The token that they begin with. */
  readonly from: number;
  readonly about: SubjectOfComparison;
  /** What is compared with, where they say it. */
  readonly compared: Compared | undefined;
  readonly against: Period;
}

function toldAt(p: ReadParagraph, event: Event, open: Draft | undefined, document: TextDocument): Told {
  const { from, words, compared } = passage(p, event.token);
  // A reason states a change of what it names itself.
  const own = event.figure?.inReason || event.figure?.named ? event.figure.own : null;
  const named = own
    ? ({ kind: 'measure', measure: own } as const)
    : subjectOfComparison(words, p.path, p.around);
  const about = named.kind === 'none' && compared && isToldTwice(p, open, event) ? open.about : named;
  return { from, about, compared, against: againstOf(p, event, compared, open, document) };
}

/** Whether an event is of the comparison that is open. */
function carriesOn(p: ReadParagraph, open: Draft, event: Event, { compared, about, against }: Told): boolean {
  if (event.figure?.named || event.figure?.speaksOf !== undefined) return false;
  return (!compared || saidAgain(p, open, event, compared, against)) && goesOn(p, open, event, about);
}

/** `收入增加180万元（其中拨款增加200万元，事业收入减少20万元），增幅7.83%`: the rate is of the change before the bracket that tells of its parts. */
function beforeBracket(
  { lexed: { classes } }: ReadParagraph,
  drafts: readonly Draft[],
  event: Event,
  { compared, about }: Told,
): Draft | undefined {
  if (event.kind !== 'rate' || compared || about.kind !== 'none') return undefined;
  const close = /\),?[+-]?$/.exec(classes.slice(0, event.token))?.index;
  const at = close === undefined ? -1 : classes.lastIndexOf('(', close);
  const whole = drafts.findLast((d) => lastToken(d) < at);
  const tellsParts = whole !== drafts.at(-1) && whole !== undefined && lastToken(whole) === at - 1;
  return tellsParts && whole.change && !whole.rate ? whole : undefined;
}

/** Marks that compare, figures and brackets: a word of comparison goes back to one of these. */
const COMPARES = /[+\-^=<>MNP(d]/;

/** The words between the figure or the 持平 before and the word that compares, and what they compare with. */
function passage(
  p: ReadParagraph,
  token: number,
): { from: number; words: string; compared: Compared | undefined } {
  const { tokens } = p.lexed;
  const previous = figuresBefore(p, token).findLast((f) => f.edge.part !== 'base');
  const from = Math.max(previous?.token ?? -1, lastBefore(p.flats, token)?.token ?? -1) + 1;
  const to = comparingFrom(p, from, token);
  const compared = lastCompared(p, from, token);
  const start =
    tokens[compared && isReasoned(p, from, compared) ? behindReason(p, from, compared) : from]?.start ?? 0;
  const end = tokens[to]?.start ?? start;
  return { from, words: wordsOf(p.lexed, start, Math.max(start, end), from, to), compared };
}

/** Where the marks begin that compare. */
function comparingFrom({ lexed: { tokens } }: ReadParagraph, from: number, token: number): number {
  let to = token;
  while (to > from && COMPARES.test(tokens[to]!.kind)) to--;
  return COMPARES.test(tokens[to]!.kind) ? to : to + 1;
}

function lastCompared(
  { lexed: { tokens, text } }: ReadParagraph,
  from: number,
  to: number,
): Compared | undefined {
  for (let i = to - 1; i >= from; i--)
    if (tokens[i]!.kind === 'K') return { text: text.slice(tokens[i]!.start, tokens[i]!.end), token: i };
  return undefined;
}

/** A reason given between names nothing that is compared, in its sentence. */
function isReasoned(
  { lexed: { tokens, classes } }: ReadParagraph,
  from: number,
  { token }: Compared,
): boolean {
  const sentence = classes.lastIndexOf('.', token) + 1;
  return tokens.slice(Math.max(from, sentence), token).some((t) => t.kind === 'r');
}

/** `主要是因为…安排；公务接待费同比减少`: what `；` begins anew names what is compared. */
function behindReason(p: ReadParagraph, from: number, { token }: Compared): number {
  const { tokens, classes } = p.lexed;
  const mark = classes.lastIndexOf(';', token);
  if (mark < from || mark + 1 >= token) return token;
  const words = wordsOf(p.lexed, tokens[mark + 1]!.start, tokens[token]!.start, mark + 1, token);
  return subjectOfComparison(words, p.path, p.around).kind === 'measure' ? mark + 1 : token;
}

/** A rate behind its change, a change behind its rate: the same comparison, when nothing else is named between. */
function goesOn(p: ReadParagraph, open: Draft, event: Event, about: SubjectOfComparison): boolean {
  if (open.sentence !== event.sentence || about.kind !== 'none') return false;
  if (event.kind === 'flat' || event.kind === 'stages' || open.flat) return false;
  if (event.kind === 'rate' ? open.rate : open.change) return false;
  if (event.kind === 'rate' && adjusts(p, lastToken(open)) && !adjusts(p, event.token)) return false;
  const between = p.lexed.classes.slice(lastToken(open) + 1, event.token);
  if (/[;.]/.test(between)) return false;
  return !figuresBefore(p, event.token).some(
    (f) => f.claim.role === 'level' && f.token > lastToken(open) && f.edge.part !== 'to',
  );
}

/** `运行费比预算无变化，比去年增加1.05万元`, `运行费比去年增加1.05万元；比预算减少0.20万元`: one thing, compared twice. */
const isToldTwice = (p: ReadParagraph, open: Draft | undefined, event: Event): open is Draft =>
  open !== undefined &&
  (open.flat !== undefined ||
    (open.about.kind === 'measure' &&
      /^[,;]K+[+-]?$/.test(p.lexed.classes.slice(lastToken(open) + 1, event.token)))) &&
  open.sentence === event.sentence &&
  !figuresBefore(p, event.token).some((f) => f.token > lastToken(open));

/** `同比增加1.00万元，同比增长2.00%`: what is compared with is said again before the rate of the same change. */
function saidAgain(p: ReadParagraph, open: Draft, event: Event, compared: Compared, to: Period): boolean {
  if (!/^,[wlY]?K+[+-]?$/.test(p.lexed.classes.slice(lastToken(open) + 1, event.token))) return false;
  const same = to.when === open.against.when && to.year === open.against.year;
  if (/环比/.test(compared.text) || !same) return false;
  return /同比/.test(compared.text)
    ? to.when !== 'this'
    : to.stage === open.against.stage && to.plan === open.against.plan;
}

function add(p: ReadParagraph, draft: Draft, event: Event): void {
  draft.last = event.token;
  const claim = event.figure?.claim;
  if (event.kind === 'change' && claim) draft.change = claim;
  if (event.kind === 'rate' && claim) draft.rate = claim;
  if (event.figure?.edge.part === 'difference') return;
  if (event.kind === 'flat') draft.flat = wordOf(p, event);
  else if (!draft.direction) {
    draft.direction = directionOf(p, event);
    draft.word = wordOf(p, event);
  }
  if (event.kind === 'change' && event.figure && zeroBehind(p, event.figure)) draft.zeroBase = true;
}

function directionOf({ lexed }: ReadParagraph, { kind, token, figure }: Event): Direction {
  if (kind === 'stages') return lexed.tokens[token]!.kind === '>' ? 'up' : 'down';
  return figure?.claim.direction ?? 'up';
}

const zeroBehind = (p: ReadParagraph, f: Placed): boolean =>
  BASE_IS_ZERO.test(p.lexed.text.slice(p.lexed.tokens[f.token]!.end).slice(0, 24));

/** The word that compares, at its place in the paragraph. */
function wordOf(p: ReadParagraph, event: Event): { start: number; end: number } {
  const { tokens, text } = p.lexed;
  const at = event.figure ? turnBefore(p, event.token) : event.token;
  const { start, end } = tokens[at]!;
  const word =
    /^(?:负增长|节[约省支]|[^了额幅数金总比率预决支收经资安合共均各为是达到约近:]{1,4})/.exec(
      text.slice(start, end),
    )?.[0] ?? '';
  const whole = /[=<>]/.test(tokens[at]!.kind) || word === '';
  return p.range(start, whole ? end : start + Math.min(word.length, end - start));
}

function opened(p: ReadParagraph, event: Event, { from, about, against }: Told, relative: boolean): Draft {
  const words = p.lexed.text
    .slice(p.lexed.tokens[from]?.start ?? 0, p.lexed.tokens[event.token]!.start)
    .split(/[。;]/)
    .at(-1)!;
  return {
    token: event.token,
    from,
    about,
    against,
    relative,
    likeForLike: LIKE_FOR_LIKE.test(words),
    ...(ADJUSTED.test(words) ? { adjusted: true } : {}),
    sentence: event.sentence,
  };
}
