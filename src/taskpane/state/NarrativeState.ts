import type { BudgetBook } from '../../budget/BudgetBook';
import type { Narrative } from '../../narrative/Narrative';
import type { Decision } from '../../narrative/write/rewrite/mergeNarrative';
import type { PaneFailure } from '../model/failure';

/** What people filled in, by the input's name. */
export type GivenInputs = Readonly<Record<string, string>>;

/** Last year's workbook, as recognised. */
export interface PriorBook {
  readonly file: string;
  readonly book: BudgetBook;
}

export interface NarrativeState {
  readonly phase: 'idle' | 'running' | 'done' | 'failed';
  /** The latest text; it stays on the screen while the next one is written. */
  readonly narrative: Narrative | null;
  /** What becomes of the text that stands in the workbook; null when there is none of ours. */
  readonly decisions: readonly Decision[] | null;
  readonly failure: PaneFailure | null;
  readonly inputs: GivenInputs;
  /** Last year's workbook; null when none is chosen. */
  readonly prior: PriorBook | null;
  /** Last year's workbook is being read. */
  readonly readingPrior: boolean;
}

export const NO_NARRATIVE: NarrativeState = {
  phase: 'idle',
  narrative: null,
  decisions: null,
  failure: null,
  inputs: {},
  prior: null,
  readingPrior: false,
};

export type NarrativeAction =
  | { readonly type: 'narrative/started' }
  | {
      readonly type: 'narrative/done';
      readonly narrative: Narrative;
      readonly decisions: readonly Decision[] | null;
    }
  | { readonly type: 'narrative/failed'; readonly failure: PaneFailure }
  | { readonly type: 'narrative/input'; readonly name: string; readonly value: string }
  | { readonly type: 'narrative/inputs-restored'; readonly inputs: GivenInputs }
  | { readonly type: 'narrative/reading-prior' }
  | { readonly type: 'narrative/prior'; readonly prior: PriorBook | null };

export function narrativeReducer(state: NarrativeState, action: NarrativeAction): NarrativeState {
  switch (action.type) {
    case 'narrative/started':
      return { ...state, phase: 'running', failure: null };
    case 'narrative/done':
      return { ...state, phase: 'done', narrative: action.narrative, decisions: action.decisions };
    case 'narrative/failed':
      return { ...state, phase: 'failed', failure: action.failure };
    case 'narrative/input':
      return { ...state, inputs: { ...state.inputs, [action.name]: action.value } };
    case 'narrative/inputs-restored':
      return { ...state, inputs: action.inputs };
    case 'narrative/reading-prior':
      return { ...state, readingPrior: true };
    case 'narrative/prior':
      return { ...state, readingPrior: false, prior: action.prior };
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
