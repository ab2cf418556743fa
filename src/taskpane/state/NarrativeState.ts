import type { BudgetBook } from '../../budget/BudgetBook';
import type { Message } from '../../budget/Finding';
import type { Beside } from '../../budget/priorFit';
import type { DocumentKind } from '../../budget/TableKind';
import type { Narrative } from '../../narrative/Narrative';
import { asItStands } from '../../narrative/write/rewrite/asItStands';
import type { Gap } from '../../narrative/write/gaps';
import type { Decision } from '../../narrative/write/rewrite/mergeNarrative';
import type { CheckResult } from '../../pipeline/results';
import type { Standing } from '../engine/PaneEngine';
import type { PaneFailure } from '../model/failure';

/** What people filled in, by the input's name. */
export type GivenInputs = Readonly<Record<string, string>>;

/** A workbook beside this one, as recognised. */
export interface BesideBook {
  readonly file: string;
  readonly book: BudgetBook;
  /** Why it may not be the right one: a person insisted on it, or it can't be told. */
  readonly doubt?: Message;
}

/** Last year's text, as chosen from disk. */
export interface LastTextFile {
  readonly name: string;
  readonly text: string;
  /** It is not followed: it offers what it says for the inputs, and an outline has the words. */
  readonly offersOnly?: boolean;
}

export interface NarrativeState {
  readonly phase: 'idle' | 'running' | 'done' | 'failed';
  /** The latest text; it stays on the screen while the next one is written. */
  readonly narrative: Narrative | null;
  /** What becomes of the text that stands in the workbook; null when there is none of ours. */
  readonly decisions: readonly Decision[] | null;
  readonly failure: PaneFailure | null;
  /** How the latest text stands to the workbook, and what is wrong in its tables. */
  readonly around: Around | null;
  readonly inputs: GivenInputs;
  /** What the workbook holds, as far as it has been looked at: the tables of a budget, of a final account, or both. */
  readonly documents: ReadonlySet<DocumentKind>;
  /** Last year's workbook; null when none is chosen. */
  readonly prior: BesideBook | null;
  /** The budget of the year that a final account is of; null when none is chosen. */
  readonly budget: BesideBook | null;
  /** Last year's text, which this year's follows; null where an outline is followed. */
  readonly lastText: LastTextFile | null;
  /** Which of the two is being read. */
  readonly reading: Beside | null;
  /** Why the workbook just chosen does not seem to be the right one: a person decides. */
  readonly question: BesideQuestion | null;
  /** Counts the changes of all that the text comes from: tables, inputs, last year's workbook, settings. */
  readonly changes: number;
  /** Those that the latest text knows of. */
  readonly seen: number;
  /** Where the text was to go when gaps were found in it: a person decides. */
  readonly asking: Asking | null;
  /** An outline stands in the sheet already where one was to be kept: a person decides. */
  readonly outlineAsked: OutlineAsked | null;
}

export interface OutlineAsked {
  readonly sheet: string;
  /** How many templates stand there. */
  readonly count: number;
}

/** What a person is to know of a text besides its words. */
export interface Around {
  readonly standing: Standing;
  readonly check: CheckResult;
}

export interface BesideQuestion {
  readonly as: Beside;
  readonly message: Message;
}

/** Where a narrative can go. */
export type Output = 'sheet' | 'word' | 'copy';

export interface Asking {
  readonly output: Output;
  readonly gaps: readonly Gap[];
}

/** Something has changed since the text was written. */
export const isStale = ({ changes, seen }: NarrativeState): boolean => changes > seen;

/** The text with the paragraphs that people changed in the sheet, as the sheet has them: what every output gets. */
export const standingText = ({ narrative, decisions }: NarrativeState): Narrative | null =>
  narrative && decisions ? asItStands(narrative, decisions) : narrative;

export const NO_NARRATIVE: NarrativeState = {
  phase: 'idle',
  narrative: null,
  decisions: null,
  failure: null,
  around: null,
  inputs: {},
  documents: new Set(),
  prior: null,
  budget: null,
  lastText: null,
  reading: null,
  question: null,
  changes: 0,
  seen: 0,
  asking: null,
  outlineAsked: null,
};

export type NarrativeAction =
  | { readonly type: 'narrative/started' }
  | {
      readonly type: 'narrative/done';
      readonly narrative: Narrative;
      readonly decisions: readonly Decision[] | null;
      /** The changes that were known when the tables were read. */
      readonly upTo: number;
    }
  | { readonly type: 'narrative/around'; readonly around: Around }
  | { readonly type: 'narrative/changed' }
  | { readonly type: 'narrative/asking'; readonly asking: Asking | null }
  | { readonly type: 'narrative/outline-asked'; readonly asked: OutlineAsked | null }
  | { readonly type: 'narrative/failed'; readonly failure: PaneFailure }
  | { readonly type: 'narrative/input'; readonly name: string; readonly value: string }
  | { readonly type: 'narrative/inputs-restored'; readonly inputs: GivenInputs }
  | { readonly type: 'narrative/last-text'; readonly lastText: LastTextFile | null }
  | { readonly type: 'narrative/documents'; readonly documents: ReadonlySet<DocumentKind> }
  | { readonly type: 'narrative/reading-beside'; readonly as: Beside | null }
  | { readonly type: 'narrative/beside-asked'; readonly question: BesideQuestion | null }
  | { readonly type: 'narrative/beside'; readonly as: Beside; readonly book: BesideBook | null };

export function narrativeReducer(state: NarrativeState, action: NarrativeAction): NarrativeState {
  switch (action.type) {
    case 'narrative/started':
      return { ...state, phase: 'running', failure: null };
    case 'narrative/done':
      return {
        ...state,
        phase: 'done',
        narrative: action.narrative,
        decisions: action.decisions,
        failure: null,
        seen: action.upTo,
      };
    case 'narrative/around':
      return { ...state, around: action.around };
    case 'narrative/changed':
      return { ...state, changes: state.changes + 1 };
    case 'narrative/asking':
      return { ...state, asking: action.asking };
    case 'narrative/outline-asked':
      return { ...state, outlineAsked: action.asked };
    case 'narrative/failed':
      return { ...state, phase: 'failed', failure: action.failure };
    case 'narrative/input':
      return {
        ...state,
        inputs: { ...state.inputs, [action.name]: action.value },
        changes: state.changes + 1,
      };
    case 'narrative/inputs-restored':
      return { ...state, inputs: action.inputs };
    case 'narrative/last-text':
      return { ...state, lastText: action.lastText, changes: state.changes + 1 };
    case 'narrative/documents':
      return { ...state, documents: action.documents };
    case 'narrative/reading-beside':
      return { ...state, reading: action.as };
    case 'narrative/beside-asked':
      return { ...state, question: action.question };
    case 'narrative/beside':
      return { ...state, [action.as]: action.book, changes: state.changes + 1 };
  }
}

/** Reads inputs kept earlier in the workbook; what is no text is left out. */
export function readInputs(text: string | null): GivenInputs {
  if (text === null) return {};
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((e): e is [string, string] => typeof e[1] === 'string'),
    );
  } catch {
    return {}; // Not ours any more; the form shows what is missing.
  }
}

/** Reads the ids of the paragraphs that were written last time. */
export function readWrittenIds(text: string | null): readonly string[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return []; // Not ours any more: then no paragraph counts as taken out by hand.
  }
}
