import { adjustmentOf, adjusts, turnBefore } from './adjustments';
import { figuresAround, figuresBefore, lastBefore } from './near';
import type { TextDocument } from '../../budget/TextDocument';
import { compareFit } from '../choose/comparisons';
import type { TextMeasure } from '../measure/TextMeasure';
import { isKnown, sameMeasure } from '../measure/TextMeasure';
import { ownStage, periodOf, type Period } from '../Period';
import type { Claim, Comparison } from '../Reading';
import { ADJUSTED, BASE_IS_ZERO, LIKE_FOR_LIKE } from '../vocabulary/functionWords';
import { baseOf } from './bases';
import type { Levels } from './Levels';
import { candidatesFor, type Surroundings } from './nows';
import type { Placed, ReadParagraph } from './Placed';
import { subjectOfComparison, type SubjectOfComparison } from './subjects';
import { wordsOf } from './words';
import type { Draft } from './Draft';

/** So many comparisons before one may say how parts beside it were compared. */
const EARLIER = 48;

/** A figure or a word that compares. */
interface Event {
  readonly token: number;
  readonly kind: 'change' | 'rate' | 'flat' | 'stages';
  readonly figure?: Placed;
  readonly sentence: number;
  /** Behind 决算数大于预算数. */
  readonly staged?: boolean;
}

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
    const known = speaksOf && series.get(speaksOf);
    if (known) {
      add(p, known, event);
      continue;
    }
    const open = drafts.at(-1);
    const { from, words, compared } = passage(p, event.token);
    // A reason states a change of what it names itself.
    const own = event.figure?.inReason || event.figure?.named ? event.figure.own : null;
    const twin =
      event.figure?.named && own
        ? drafts.find(
            (d) =>
              d.sentence === event.sentence &&
              d.about.kind === 'measure' &&
              sameMeasure(d.about.measure, own) &&
              !(event.kind === 'rate' ? d.rate : d.change),
          )
        : undefined;
    if (twin) {
      add(p, twin, event);
      continue;
    }
    const named = own
      ? ({ kind: 'measure', measure: own } as const)
      : subjectOfComparison(words, p.path, p.around);
    const about = named.kind === 'none' && compared && isToldTwice(p, open, event) ? open.about : named;
    const to =
      isPlanned(p, event) || (!compared && isSaved(p, event, document))
        ? ({ when: 'this', stage: 'budget' } as const)
        : against(compared, open, event, document);
    const again = compared !== undefined && open !== undefined && saidAgain(p, open, event, compared, to);
    if (
      open &&
      speaksOf === undefined &&
      !event.figure?.named &&
      (!compared || again) &&
      goesOn(p, open, event, about)
    )
      add(p, open, event);
    else {
      const draft = opened(p, event, from, about, to, isRelative(compared, open));
      add(p, draft, event);
      if (speaksOf) series.set(speaksOf, draft);
      if (speaksOf !== undefined) draft.speaksOf = speaksOf;
      drafts.push(draft);
    }
  }
  return drafts.map((d, i) =>
    settle(d, { paragraph: p, earlier: drafts.slice(Math.max(0, i - EARLIER), i), document, levels, before }),
  );
}

function eventsOf(p: ReadParagraph): readonly Event[] {
  const figures = p.figures.flatMap((f): Event[] =>
    f.claim.role === 'change' || f.claim.role === 'rate'
      ? [
          {
            token: f.token,
            kind: f.claim.role,
            figure: f,
            sentence: f.claim.sentence,
            staged: /[<>]/.test(p.lexed.tokens[f.token - 1]?.kind ?? ''),
          },
        ]
      : [],
  );
  const flats = p.flats.flatMap((f): Event[] =>
    f.inReason || !compares(p, f.token) ? [] : [{ token: f.token, kind: 'flat', sentence: f.sentence }],
  );
  let at = 0;
  const stages = p.lexed.tokens.flatMap((t, i): Event[] => {
    if (t.kind !== '>' && t.kind !== '<') return [];
    if (p.lexed.tokens[i + 1]?.kind === 'M') return [];
    while (at < p.sentences.length && p.sentences[at]!.end <= t.start) at++;
    const sentence = p.sentences[at];
    return sentence ? [{ token: i, kind: 'stages', sentence: sentence.index }] : [];
  });
  return [...figures, ...flats, ...stages].sort((a, b) => a.token - b.token);
}

/** 一致 and 相同 compare only beside words that do; 持平 does by itself where something was compared before. */
function compares(p: ReadParagraph, token: number): boolean {
  const { tokens, text } = p.lexed;
  for (let i = token - 1; i >= 0 && token - i < 12; i--) {
    const { kind, start, end } = tokens[i]!;
    if (kind === 'K') return true;
    if (kind === '.' || kind === ';') break;
    if (kind === 'w' && /[与同比较和]/.test(text.slice(start, end))) return true;
  }
  return (
    /持平/.test(text.slice(tokens[token]!.start, tokens[token]!.end)) &&
    p.lexed.classes.slice(0, token).includes('K')
  );
}

interface Compared {
  readonly text: string;
  readonly token: number;
}

/** The words between the figure or the 持平 before and the word that compares, and what they compare with. */
function passage(
  p: ReadParagraph,
  token: number,
): { from: number; words: string; compared: Compared | undefined } {
  const { tokens } = p.lexed;
  const previous = figuresBefore(p, token).findLast((f) => f.edge.part !== 'base');
  const from = Math.max(previous?.token ?? -1, lastBefore(p.flats, token)?.token ?? -1) + 1;
  let to = token;
  while (to > from && /[+\-^=<>MNP(d]/.test(tokens[to]!.kind)) to--;
  if (!/[+\-^=<>MNP(d]/.test(tokens[to]?.kind ?? 'M')) to++;
  let compared: Compared | undefined;
  for (let i = from; i < token; i++)
    if (tokens[i]!.kind === 'K')
      compared = { text: p.lexed.text.slice(tokens[i]!.start, tokens[i]!.end), token: i };
  // A reason given between names nothing that is compared.
  const reason = compared && tokens.slice(from, compared.token).some((t) => t.kind === 'r');
  const start = tokens[reason ? compared!.token : from]?.start ?? 0;
  const end = tokens[to]?.start ?? start;
  return { from, words: wordsOf(p.lexed, start, Math.max(start, end), from, to), compared };
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

/** `运行费比预算无变化，比去年增加1.05万元`: one thing, compared twice. */
const isToldTwice = (p: ReadParagraph, open: Draft | undefined, event: Event): open is Draft =>
  open?.flat !== undefined &&
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

const lastToken = (d: Draft): number => d.last ?? d.token;

function add(p: ReadParagraph, draft: Draft, event: Event): void {
  draft.last = event.token;
  const claim = event.figure?.claim;
  if (event.kind === 'change' && claim) draft.change = claim;
  if (event.kind === 'rate' && claim) draft.rate = claim;
  if (event.figure?.edge.part === 'difference') return;
  const word = wordOf(p, event);
  if (event.kind === 'flat') draft.flat = word;
  else if (!draft.direction) {
    const kind = event.kind === 'stages' ? p.lexed.tokens[event.token]!.kind : undefined;
    draft.direction = kind ? (kind === '>' ? 'up' : 'down') : (claim?.direction ?? 'up');
    draft.word = word;
  }
  if (event.kind === 'change' && event.figure && zeroBehind(p, event.figure)) draft.zeroBase = true;
}

const zeroBehind = (p: ReadParagraph, f: Placed): boolean =>
  BASE_IS_ZERO.test(p.lexed.text.slice(p.lexed.tokens[f.token]!.end).slice(0, 24));

/** The word that compares, at its place in the paragraph. */
function wordOf(p: ReadParagraph, event: Event): { start: number; end: number } {
  const { tokens, text } = p.lexed;
  const at = event.figure ? turnBefore(p, event.token) : event.token;
  const { start, end } = tokens[at]!;
  const word =
    /^(?:负增长|[^了额幅数金总比率预决支收经资安合共均各为是达到约近:]{1,4})/.exec(
      text.slice(start, end),
    )?.[0] ?? '';
  const whole = /[=<>]/.test(tokens[at]!.kind) || word === '';
  return p.range(start, whole ? end : start + Math.min(word.length, end - start));
}

/** The period of the base: what the words name, else what was compared with before, else last year. */
function against(
  compared: Compared | undefined,
  open: Draft | undefined,
  event: Event,
  document: TextDocument,
): Period {
  // Final accounts are held against what was spent, where they say nothing else.
  const stage = ownStage(document);
  const last: Period = { when: 'last', stage, ...(document.year ? { year: document.year - 1 } : {}) };
  if (event.kind === 'stages' || event.staged) return { when: 'this', stage: 'budget' };
  if (!compared) return open && open.sentence >= event.sentence - 1 ? open.against : last;
  const told = compared.text.replace(/(?<=(?:19|20)\d{2})(?!\d|年)/, '年');
  const { period, named } = periodOf(told, document.year, stage);
  if (named) return plan(told, period);
  const ofPlan =
    /预算/.test(compared.text) && !/上|去|同比/.test(compared.text) && document.type === 'final-accounts';
  if (ofPlan)
    return plan(compared.text, {
      when: 'this',
      stage: 'budget',
      ...(document.year ? { year: document.year } : {}),
    });
  return /年初/.test(compared.text) && !/预算/.test(compared.text)
    ? { ...last, stage: 'executed' }
    : { ...last, stage: period.stage };
}

/** `支出5.00万元，年初预算为6.50万元，差值为1.50万元`: the difference is from the plan beside it. */
const isPlanned = (p: ReadParagraph, event: Event): boolean =>
  event.figure?.edge.part === 'difference' &&
  figuresAround(p, event.token).some(
    (f) =>
      f.claim.sentence === event.sentence &&
      f.claim.role === 'level' &&
      f.claim.period.when === 'this' &&
      f.claim.period.stage === 'budget',
  );

/** `决算6.00万元，年初预算8.50万元，节约2.50万元`: what is saved is saved of the plan beside it. */
const isSaved = (p: ReadParagraph, event: Event, { type }: TextDocument): boolean =>
  type === 'final-accounts' &&
  event.kind === 'change' &&
  /^(?:节[约支]|超支)/.test(p.lexed.text.slice(p.lexed.tokens[turnBefore(p, event.token)]!.start)) &&
  figuresBefore(p, event.token).some(
    (f) =>
      f.claim.sentence === event.sentence &&
      f.claim.role === 'level' &&
      f.claim.period.when === 'this' &&
      f.claim.period.stage === 'budget',
  );

const plan = (words: string, period: Period): Period =>
  /年初/.test(words)
    ? { ...period, plan: 'initial' }
    : /全年|调整/.test(words)
      ? { ...period, plan: 'full' }
      : period;

const isRelative = (compared: Compared | undefined, open: Draft | undefined): boolean =>
  compared ? !/(?:19|20)\d{2}|预算|年初/.test(compared.text) : (open?.relative ?? true);

function opened(
  p: ReadParagraph,
  event: Event,
  from: number,
  about: SubjectOfComparison,
  to: Period,
  relative: boolean,
): Draft {
  const words = p.lexed.text
    .slice(p.lexed.tokens[from]?.start ?? 0, p.lexed.tokens[event.token]!.start)
    .split(/[。;]/)
    .at(-1)!;
  return {
    token: event.token,
    from,
    about,
    against: to,
    relative,
    likeForLike: LIKE_FOR_LIKE.test(words),
    ...(ADJUSTED.test(words) ? { adjusted: true } : {}),
    sentence: event.sentence,
  };
}

/** Chooses what is compared and with what, by the words first and among what they leave open by what holds. */
function settle(d: Draft, around: Surroundings): Comparison {
  const { paragraph: p, levels } = around;
  const adjusted =
    d.change && adjusts(p, lastToken(d)) ? adjustmentOf(p, lastToken(d), d.sentence) : undefined;
  if (adjusted) d.against = { ...adjusted.base.claim.period, plan: 'initial' };
  const pairs: readonly Pair[] = adjusted ? [adjusted] : pairsFor(d, around);
  const readings = pairs.map(({ now, base }) => ({
    now,
    base,
    fit: compareFit(d, now.claim, base?.claim),
  }));
  const chosen = readings.reduce<(typeof readings)[number] | undefined>(
    (best, r) => (!best || r.fit > best.fit ? r : best),
    undefined,
  );
  const now = chosen?.now.claim;
  const measure: TextMeasure | undefined =
    d.about.kind === 'measure' && !d.about.measure.generic
      ? d.about.measure
      : (now?.measure ?? (d.about.kind === 'none' ? (p.titled() ?? undefined) : undefined));
  for (const c of [d.change, d.rate]) attach(c, measure, now);
  const { token: _t, from: _f, about: _a, relative: _r, speaksOf: _s, last: _l, ...rest } = d;
  return {
    ...rest,
    ...(measure ? { subject: measure } : {}),
    ...(now ? { now } : {}),
    ...(chosen?.base ? { base: chosen.base.claim } : tabledBase(d, now, levels)),
    ...ofRelativeYear(d, now),
  };
}

/** What a table in the text says of the base. */
function tabledBase(d: Draft, now: Claim | undefined, levels: Levels): { base?: Claim } {
  const m = now?.measure;
  if (!m || d.likeForLike || !isKnown(m)) return {};
  const { when, stage, year } = d.against;
  const base = levels.tabled(
    m,
    (p) =>
      p.when === when && p.stage === stage && (year === undefined || p.year === undefined || p.year === year),
  );
  return base && base !== now ? { base } : {};
}

/** 上年 is the year before the one that is spoken of. */
function ofRelativeYear(d: Draft, now: Claim | undefined): { against?: Period } {
  const year = now?.period.year;
  return year !== undefined &&
    d.relative &&
    now!.period.when !== 'this' &&
    d.against.when !== 'this' &&
    (d.against.year === undefined || d.against.year >= year)
    ? { against: { ...d.against, year: year - 1, when: 'other' } }
    : {};
}

interface Pair {
  readonly now: Placed;
  readonly base: Placed | undefined;
}

/** What may be compared with what, where the words leave it open. */
function pairsFor(d: Draft, around: Surroundings): readonly Pair[] {
  const { paragraph: p, levels } = around;
  const nows = d.speaksOf === undefined ? candidatesFor(d, around) : d.speaksOf ? [d.speaksOf] : [];
  return nows.flatMap((now): readonly Pair[] => {
    const found = baseOf(p, { ...d, ...ofRelativeYear(d, now.claim) }, now, levels);
    return found.length > 0 ? found.map((base) => ({ now, base })) : [{ now, base: undefined }];
  });
}

function attach(c: Claim | undefined, measure: TextMeasure | undefined, now: Claim | undefined): void {
  if (!c) return;
  const draft = c as { measure?: TextMeasure; period: Period };
  if (measure) draft.measure = measure;
  if (now) draft.period = now.period;
}
