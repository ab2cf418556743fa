import { isMoney } from '../../budget/Unit';
import { addNumber } from './addClaim';
import type { Claim, ClaimRole } from './Claim';
import { againstOf } from './comparisons';
import { fitsShare } from './fitsShare';
import { listOf } from './lists';
import { measureOf } from './measureOf';
import type { NumberToken } from './numbers';
import type { Passage } from './Passage';
import { plain } from './plain';
import {
  latest,
  remember,
  type DraftComparison,
  type ReaderState,
  type SentenceContext,
} from './ReaderState';
import type { TextMeasure } from './TextMeasure';
import { namedWholes, wholesOf } from './wholes';
import { directionAtEnd, type Direction } from './words';

/** Figures that follow one another for several measures: `分别占60%、40%`, `分别为12万元和8万元`. */
export interface Series {
  readonly role: 'level' | 'share' | 'change' | 'rate';
  readonly sentence: number;
  /** What each figure speaks of: the levels before, or what the words before 分别 name. */
  readonly parts: readonly Claim[];
  readonly names: readonly (TextMeasure | null)[];
  readonly direction?: Direction;
  readonly clause: string;
  readonly comparisons: DraftComparison[];
  next: number;
}

const RESPECTIVELY = /分别|各(?=占|为|是|增|减|下降|上升)/;
const COORDINATE = /^[、,和及与]?$/;
/** The figures that go on a series, as they stand behind its first. */
const FOLLOWING = /^(?:[、,和及与]\d+(?:,\d{3})*(?:\.\d+)?(?:亿元|万元|元|%)?)+/;
const FIGURE = /[、,和及与]\d/g;

/** Reads a figure of a series; false when it is none. */
export function readSeries(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  passage: Passage,
  clause: string,
): boolean {
  const goesOn =
    state.series?.sentence === context.sentence.index &&
    COORDINATE.test(passage.gap) &&
    state.series.next < Math.max(state.series.parts.length, state.series.names.length);
  if (!goesOn) state.series = state.inReason ? null : begin(state, context, token, passage, clause);
  if (!state.series) return false;
  place(state, context, token, state.series);
  return true;
}

function begin(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  passage: Passage,
  clause: string,
): Series | null {
  const following = FOLLOWING.exec(passage.after)?.[0] ?? '';
  const count = 1 + (following.match(FIGURE)?.length ?? 0);
  if (count < 2 || !RESPECTIVELY.test(clause) || !token.unit) return null;
  const turn = directionAtEnd(clause);
  const percent = token.unit === '%';
  const role = percent ? (clause.includes('占') ? 'share' : turn ? 'rate' : null) : turn ? 'change' : 'level';
  if (!role || !(percent || isMoney(token.unit))) return null;
  const common = {
    sentence: context.sentence.index,
    clause: passage.gap,
    next: 0,
    ...(turn ? { direction: turn.direction } : {}),
  };
  if (role === 'level')
    return { ...common, role, parts: [], names: named(clause, context, count), comparisons: [] };
  const before = role === 'rate' && state.series?.role === 'change' ? state.series : null;
  const parts = before?.parts.length === count ? before.parts : partsBefore(state, count);
  return {
    ...common,
    role,
    parts,
    names: parts.length === 0 ? Array.from({ length: count }, () => null) : [],
    comparisons: before?.comparisons ?? [],
  };
}

/** `人员经费和公用经费分别为`: what each figure measures, when there is a name for each. */
function named(clause: string, context: SentenceContext, count: number): readonly (TextMeasure | null)[] {
  const names = clause.slice(0, clause.search(RESPECTIVELY)).split(/[、和与及]/);
  return names.length === count
    ? names.map((n) => measureOf(n, context.section.path, context.around))
    : Array.from({ length: count }, () => null);
}

/** Each part may have a share and a change of its own behind it. */
const NEAR = 4;

/** The levels that a series speaks of: the list before it, when it has as many parts. */
function partsBefore(state: ReaderState, count: number): readonly Claim[] {
  const list = state.anchor && listOf(state, state.anchor);
  if (list && list.parts.length === count) return list.parts;
  const near = state.claims
    .slice(-NEAR * count)
    .filter((c) => c.role === 'level' && isMoney(c.figure.unit))
    .slice(-count);
  return near.length === count &&
    near.every((c) => c.sentence === near[0]!.sentence && c.period.when === 'this')
    ? near
    : [];
}

function place(state: ReaderState, context: SentenceContext, token: NumberToken, series: Series): void {
  const index = series.next++;
  const part = series.parts[index];
  const measure = series.names[index] ?? part?.measure;
  if (!part && !measure) return void plain(state, context, token, series.clause, 'other');
  const claim = add(state, context, token, series, part, measure);
  switch (series.role) {
    case 'level':
      remember(state, claim);
      state.anchor = claim;
      return;
    case 'share': {
      const whole = wholeOf(state, context, series, part!, claim);
      state.shares.push({ stated: claim, part: part!, ...(whole ? { whole } : {}) });
      return;
    }
    case 'change':
    case 'rate':
      compare(state, context, series, index, claim);
  }
}

const add = (
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  series: Series,
  part: Claim | undefined,
  measure: TextMeasure | undefined,
): Claim =>
  addNumber(state, context, token, {
    role: series.role satisfies ClaimRole,
    label: series.clause,
    ...(measure ? { measure } : {}),
    ...(series.direction ? { direction: series.direction } : {}),
    period: part?.period ?? {
      when: 'this',
      stage: state.document.type === 'final-accounts' ? 'executed' : 'budget',
    },
  });

function wholeOf(
  state: ReaderState,
  context: SentenceContext,
  series: Series,
  part: Claim,
  stated: Claim,
): Claim | undefined {
  const words = /占([^占]*?)的?(?:比重|比例|比)?(?:分别)?(?:为|是)?$/.exec(series.clause)?.[1] ?? '';
  const of = words === '' ? null : measureOf(words, context.section.path, context.around);
  const total = listOf(state, part)?.total;
  const wholes = [
    ...(of ? namedWholes(state, of, part) : []),
    ...(total ? [total] : []),
    ...(part.measure ? wholesOf(part.measure) : []).flatMap((m) => latest(state, m) ?? []),
  ];
  return wholes.find((w) => fitsShare(stated, part, w)) ?? wholes[0];
}

function compare(
  state: ReaderState,
  context: SentenceContext,
  series: Series,
  index: number,
  claim: Claim,
): void {
  const known = series.comparisons[index];
  if (known) return void Object.assign(known, series.role === 'change' ? { change: claim } : { rate: claim });
  const now = series.parts[index]!;
  const draft: DraftComparison = {
    now,
    ...(now.measure ? { subject: now.measure } : {}),
    ...(series.direction ? { direction: series.direction } : {}),
    ...(series.role === 'change' ? { change: claim } : { rate: claim }),
    against: againstOf(state, series.clause),
    likeForLike: false,
    sentence: context.sentence.index,
  };
  series.comparisons[index] = draft;
  state.comparisons.push(draft);
}
