import type { SubjectList } from '../../budget/SubjectList';
import type { BudgetBook } from '../../budget/BudgetBook';
import type { Narrative } from '../../narrative/Narrative';
import type { Message } from '../../budget/Finding';
import type { ChangedFigure } from '../../narrative/write/rewrite/changedSince';
import type { Locale } from '../../locales';
import type { Decision } from '../../narrative/write/rewrite/mergeNarrative';
import type { CheckResult, ReviewResult } from '../../pipeline/results';
import type { NoList } from '../../recognise/subjectList';
import type { Grid } from '../../workbook/Grid';
import type { SheetDocument } from '../../workbook/SheetDocument';

/** A workbook, and the name of its file, which may say its year. */
export interface BookRequest {
  readonly grids: readonly Grid[];
  readonly file?: string;
}

export interface CheckRequest extends BookRequest {
  /** Last year's workbook. */
  readonly prior?: readonly Grid[];
  /** The budget of the year that a final account is of. */
  readonly budget?: readonly Grid[];
  /** The office's own list of subjects; only a check of the tables asks for it. */
  readonly subjects?: SubjectList;
}

export interface NarrateRequest extends CheckRequest {
  /** What people filled in, by the input's name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Id of the outline; null: the one that fits the workbook. */
  readonly outline: string | null;
  /** Digits after the point of shares and rates. */
  readonly shareDecimals: number;
  /** Last year's text, where this one follows it; it needs last year's workbook. */
  readonly lastText?: string;
  /** Last year's text only offers what it says for the inputs. */
  readonly offersOnly?: boolean;
}

/** How a text stands to the workbook. */
export interface Standing {
  /** Which outline was taken and why; absent where last year's text is followed. */
  readonly why?: Message;
  readonly since: readonly ChangedFigure[];
}

export interface DecideRequest {
  readonly grids: readonly Grid[];
  readonly narrative: Narrative;
  /** Ids of the paragraphs that were written last time. */
  readonly lastWritten: readonly string[];
}

export interface SheetRequest extends DecideRequest {
  readonly locale: Locale;
  /** Charts of the shares behind their paragraphs. */
  readonly charts: boolean;
}

export interface OutlineRequest extends NarrateRequest {
  readonly locale: Locale;
}

/** An outline that is to be kept in the workbook. */
export interface KeptOutline {
  /** As the sheet that holds it. */
  readonly sheet: SheetDocument;
  /** Its manifest and its templates, by name. */
  readonly templates: readonly (readonly [name: string, text: string])[];
  /** How far it gives last year's text back, where it was made of that. */
  readonly ofText?: { readonly open: number; readonly others: number; readonly rows: number };
}

export interface ReviewRequest extends CheckRequest {
  /** A text beside the workbook; without one, the workbook's own narrative is reviewed. */
  readonly text?: string;
}

/** A list of subjects that a person has chosen from disk: a workbook, or a text of values. */
export interface SubjectsRequest {
  readonly file: string;
  readonly content: readonly Grid[] | string;
}

/** What the engine can be asked for, by name, with what it answers. */
export interface EngineCalls {
  check(request: CheckRequest): CheckResult;
  /** Null when the workbook holds no narrative, and no text is given. */
  review(request: ReviewRequest): ReviewResult | null;
  /** The tables alone, of this workbook or one beside it. */
  recognise(request: BookRequest): BudgetBook;
  /** The list, or why it is none. */
  subjects(request: SubjectsRequest): SubjectList | NoList;
  narrate(request: NarrateRequest): Narrative;
  /** Why the outline of a text was taken, and what has changed in the tables since the one in the workbook was written. */
  standing(request: NarrateRequest): Standing;
  /** The narrative as a sheet; the words around the text are in the reader's language. */
  sheet(request: SheetRequest): SheetDocument;
  /** The outline that the text is written in, or that last year's text makes, to be kept in the workbook. */
  outline(request: OutlineRequest): KeptOutline;
  /** What becomes of the narrative that stands in the workbook; null when there is none of ours. */
  decide(request: DecideRequest): readonly Decision[] | null;
  /** The narrative as a Word document (.docx). */
  word(narrative: Narrative): Uint8Array;
}

export type EngineCall = keyof EngineCalls;

/** The engine itself: every call at once or after a while. */
export type Engine = {
  readonly [Call in EngineCall]: (
    request: Parameters<EngineCalls[Call]>[0],
  ) => ReturnType<EngineCalls[Call]> | Promise<ReturnType<EngineCalls[Call]>>;
};

/** The engine as the pane calls it: it may run beside the page, and it can be abandoned. */
export interface PaneEngine {
  /** @throws an `AbortError` when the signal says so; the answer to an abandoned call is never delivered */
  call<Call extends EngineCall>(
    name: Call,
    request: Parameters<EngineCalls[Call]>[0],
    signal?: AbortSignal,
  ): Promise<ReturnType<EngineCalls[Call]>>;
}

/** What an abandoned call rejects with. */
export function abortError(): Error {
  const error = new Error('abandoned');
  error.name = 'AbortError';
  return error;
}
