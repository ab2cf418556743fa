import type { ReviewResult } from '../../pipeline/results';
import { NOT_RUN, runReducer, type RunEvent, type RunState } from './RunState';

/** Where the text under review stands: in sheets of this workbook, in the pane, or in a file that was chosen. */
export type ReviewSource = 'workbook' | 'pasted' | 'file';

/** The text of a file. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export interface ReviewState extends RunState<ReviewResult> {
  readonly source: ReviewSource;
  /** What was typed or pasted into the pane. */
  readonly draft: string;
  /** The file that was chosen last. */
  readonly file: TextFile | null;
}

export const NO_REVIEW: ReviewState = { ...NOT_RUN, source: 'workbook', draft: '', file: null };

/** What of the review is kept on the machine, for this workbook. */
export type KeptReview = Pick<ReviewState, 'source' | 'draft' | 'file'>;

export type ReviewAction =
  | { readonly type: 'review/run'; readonly event: RunEvent<ReviewResult> }
  | { readonly type: 'review/source'; readonly source: ReviewSource }
  | { readonly type: 'review/draft'; readonly text: string }
  | { readonly type: 'review/file'; readonly file: TextFile }
  | { readonly type: 'review/left' }
  | { readonly type: 'review/restored'; readonly kept: KeptReview };

export function reviewReducer(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.type) {
    case 'review/run':
      return { ...state, ...runReducer(state, action.event) };
    case 'review/source':
      return { ...state, source: action.source };
    case 'review/draft':
      return { ...state, draft: action.text };
    case 'review/file':
      return { ...state, file: action.file };
    case 'review/left':
      return { ...state, ...NOT_RUN };
    case 'review/restored':
      return { ...state, ...action.kept };
  }
}

/** The text beside the workbook that is reviewed; undefined when the workbook's own narrative is. */
export function givenText({ source, draft, file }: KeptReview): string | undefined {
  if (source === 'workbook') return undefined;
  return source === 'pasted' ? draft : (file?.text ?? '');
}

/** Reads what was kept on the machine; null for anything else. */
export function readKeptReview(kept: unknown): KeptReview | null {
  if (typeof kept !== 'object' || kept === null || !('source' in kept) || !('draft' in kept)) return null;
  const { source, draft } = kept;
  if (!isSource(source) || typeof draft !== 'string') return null;
  const file = 'file' in kept && isTextFile(kept.file) ? kept.file : null;
  return { source: source === 'file' && !file ? 'workbook' : source, draft, file };
}

const isSource = (value: unknown): value is ReviewSource =>
  value === 'workbook' || value === 'pasted' || value === 'file';

const isTextFile = (value: unknown): value is TextFile =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'text' in value &&
  typeof value.text === 'string';
