import type { Section, Sentence, TextDocument } from '../../budget/TextDocument';
import { isMoney } from '../../budget/Unit';
import type { Claim, Comparison, Completion, PartsList, Share } from './Claim';
import { headingSubjects } from './headingSubjects';
import type { OpenBrackets } from './brackets';
import type { Period } from './periods';
import type { Series } from './series';
import type { SubjectPath } from './subjectPath';
import { textMeasureKey, type TextMeasure } from './TextMeasure';

/** A list being read. */
export interface OpenList {
  readonly total: Claim;
  readonly parts: Claim[];
  readonly closed: boolean;
  /** Opened inside brackets: ends with them. */
  readonly bracket: boolean;
  open: boolean;
}

/** A comparison being read. */
export type DraftComparison = { -readonly [K in keyof Comparison]: Comparison[K] };

/** What the reader remembers while it goes through a text. Lives for one reading. */
export interface ReaderState {
  readonly document: TextDocument;
  /** What the headings around each section name. */
  readonly around: readonly (SubjectPath | undefined)[];
  readonly claims: Claim[];
  readonly lists: PartsList[];
  readonly shares: Share[];
  readonly comparisons: DraftComparison[];
  readonly completions: Completion[];
  /** Levels of each measure so far, oldest first. */
  readonly levels: Map<string, Claim[]>;
  /** Set anew for each paragraph. */
  topic: TextMeasure | null;
  /** A paragraph that is but a name says what the next one speaks of, until it has spoken. */
  headed: TextMeasure | null;
  anchor: Claim | null;
  countAnchor: Claim | null;
  /** The level of another year last spoken of, until one of this year is: its parts and shares are of that year. */
  elsewhere: Claim | null;
  pendingBase: Claim | null;
  planned: Claim | null;
  /** Set anew for each sentence. */
  stack: OpenList[];
  comparison: DraftComparison | null;
  inReason: boolean;
  brackets: OpenBrackets | null;
  series: Series | null;
}

export const newState = (document: TextDocument): ReaderState => ({
  document,
  around: headingSubjects(document),
  claims: [],
  lists: [],
  shares: [],
  comparisons: [],
  completions: [],
  levels: new Map(),
  topic: null,
  headed: null,
  anchor: null,
  countAnchor: null,
  elsewhere: null,
  pendingBase: null,
  planned: null,
  stack: [],
  comparison: null,
  inReason: false,
  brackets: null,
  series: null,
});

/** A sentence with what is needed to read it. */
export interface SentenceContext {
  readonly sentence: Sentence;
  readonly section: Section;
  /** The subject that the headings around name. */
  readonly around?: SubjectPath | undefined;
  readonly text: string;
  /** Squeezed offset → offset in the paragraph. */
  readonly range: (start: number, end: number) => { start: number; end: number };
}

export function remember(state: ReaderState, claim: Claim): void {
  if (!claim.measure) return;
  const key = textMeasureKey(claim.measure);
  const known = state.levels.get(key);
  if (known) known.push(claim);
  else state.levels.set(key, [claim]);
}

/** The latest level of a measure in this period. */
export const latest = (
  state: ReaderState,
  measure: TextMeasure,
  period: Pick<Period, 'when'> = { when: 'this' },
): Claim | undefined =>
  state.levels.get(textMeasureKey(measure))?.findLast((c) => c.period.when === period.when);

/** The amount last spoken of, of whatever year. */
export const spokenOf = (state: ReaderState): Claim | null => state.elsewhere ?? state.anchor;

/** The level last spoken of, in the same kind of unit. */
export const anchorFor = (state: ReaderState, money: boolean): Claim | null =>
  money ? state.anchor : state.countAnchor;

export const isMoneyClaim = (c: Claim): boolean => isMoney(c.figure.unit);

/** The innermost list has no more parts. */
export function closeList(state: ReaderState): void {
  const list = state.stack.pop();
  if (list) state.lists.push({ total: list.total, parts: list.parts, open: list.open, closed: list.closed });
}
