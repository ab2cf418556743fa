import type { BudgetBook } from '../budget/BudgetBook';
import type { TextDocument } from '../budget/TextDocument';
import type { InputRecord } from '../narrative/inputs/Inputs';
import { readInputs } from '../narrative/inputs/readInputs';
import { offersOf } from '../narrative/inputs/offers';
import { prefill } from '../narrative/inputs/prefill';
import { MANIFEST } from '../narrative/outlines/manifest';
import { PHRASES } from '../narrative/outlines/phrases';
import { readOutline } from '../narrative/outlines/readOutline';
import { readTemplates, unusedTemplates, withTemplates } from '../narrative/outlines/readTemplates';
import type { Narrative } from '../narrative/Narrative';
import { outlineFor, type ChosenOutline } from '../narrative/outlines/choose';
import { outlineById, type NumberStyle } from '../narrative/outlines';
import { changedSince, type ChangedFigure } from '../narrative/write/rewrite/changedSince';
import { mergeNarrative, type Decision } from '../narrative/write/rewrite/mergeNarrative';
import { readWritten, writtenSheet } from '../narrative/write/rewrite/readWritten';
import { writeNarrative } from '../narrative/write/writeNarrative';
import { recognise } from '../recognise';
import { paragraphsOfText } from '../text/document/paragraphsOfText';
import { readDocument } from '../text/document/readDocument';
import { outsideOf } from './check';
import { narrativeOf } from './review';
import type { Grid } from '../workbook/Grid';

export interface NarrateOptions {
  /** Last year's workbook. */
  readonly prior?: readonly Grid[];
  /** The budget of the year that a final account is of. */
  readonly budget?: readonly Grid[];
  /** The name of its file, which may say the year. */
  readonly file?: string;
  /** What people gave, by the input's name; it goes before what stands in the workbook's own sheet of inputs. */
  readonly inputs?: InputRecord;
  /** Id of the outline. @default the one that fits the tables */
  readonly outline?: string;
  /** The office's own wording, by the template's name; it goes before the workbook's sheet 编制说明模板. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Last year's text, which offers what it says for this year's inputs. @default the one in last year's workbook */
  readonly lastText?: TextDocument | string;
  /** How numbers are written, where it differs from the outline's own way. */
  readonly numbers?: Partial<NumberStyle>;
}

/** No outline has this id. */
export class UnknownOutlineError extends Error {
  override readonly name = 'UnknownOutlineError';
  constructor(readonly outline: string) {
    super(`unknown outline: ${outline}`);
  }
}

/**
 * Writes the narrative of a workbook. Pure.
 * @throws UnknownOutlineError, or TemplateError for a template that can't be rendered
 */
export function narrate(grids: readonly Grid[], options: NarrateOptions = {}): Narrative {
  const prior = options.prior ? recognise(options.prior) : undefined;
  const book = recognise(grids, outsideOf(options.file, prior));
  return writeNarrative({
    book,
    outline: outlineOf(grids, book, options).outline,
    ...(prior ? { prior } : {}),
    ...(options.budget ? { budget: recognise(options.budget) } : {}),
    ...(options.prior && prior ? { carried: carriedOver(book, options.prior, prior, options.lastText) } : {}),
    inputs: { ...readInputs(grids), ...options.inputs },
  });
}

/** What last year's workbook and text offer for this year's inputs; what lasts needs no look, the rest bears a mark. */
function carriedOver(
  book: BudgetBook,
  grids: readonly Grid[],
  prior: BudgetBook,
  given: TextDocument | string | undefined,
): InputRecord {
  const text = typeof given === 'string' ? readDocument(paragraphsOfText(given)) : given;
  const last = text ?? narrativeOf(grids, prior);
  return { ...(last ? offersOf(book, prior, last) : {}), ...prefill(grids, book) };
}

/** The outline that a text is written in, why it was taken, and what of the office's own wording it has no use for. */
export interface TakenOutline extends ChosenOutline {
  readonly unused: readonly string[];
}

/**
 * The outline with the office's own wording and numbers: the office's own outline where its templates hold a manifest, else the
 * one that was named, else the one that fits the tables.
 * @throws UnknownOutlineError, or ManifestError
 */
export function outlineOf(
  grids: readonly Grid[],
  book: BudgetBook,
  options: Pick<NarrateOptions, 'outline' | 'templates' | 'numbers'> = {},
): TakenOutline {
  const { [MANIFEST]: manifest, ...own } = { ...readTemplates(grids), ...options.templates };
  const whole = manifest === undefined ? undefined : readOutline(manifest, own, outlineById);
  const { outline: base, why } =
    whole && (options.outline === undefined || options.outline === whole.id)
      ? { outline: whole, why: { id: 'narrative.outline.own' as const, data: { name: whole.name } } }
      : named(book, options.outline);
  const outline = { ...withTemplates(base, own), numbers: { ...base.numbers, ...options.numbers } };
  const ours =
    base === whole ? { ...PHRASES, ...outlineById(whole.follows ?? '')?.templates } : base.templates;
  return { outline, why, unused: unusedTemplates(outline, own, ours) };
}

/** The outline of an id, or the one that fits. */
function named(book: BudgetBook, id: string | undefined): ChosenOutline {
  if (id === undefined) return outlineFor(book);
  const outline = outlineById(id);
  if (!outline) throw new UnknownOutlineError(id);
  return { outline, why: { id: 'narrative.outline.named', data: { name: outline.name } } };
}

/**
 * What becomes of the narrative that stands in the workbook when this one is written into it; undefined when there is none of ours.
 * @param lastWritten ids of the paragraphs that were written last time, when they were kept
 */
export function rewrite(
  grids: readonly Grid[],
  narrative: Narrative,
  lastWritten?: readonly string[],
): readonly Decision[] | undefined {
  const sheet = writtenSheet(grids);
  return sheet && mergeNarrative(readWritten(sheet), narrative, lastWritten);
}

/** What has changed in the tables since the narrative that stands in these sheets was written; empty where none of ours does. */
export function changedSinceWritten(grids: readonly Grid[], book: BudgetBook): readonly ChangedFigure[] {
  const sheet = writtenSheet(grids);
  return sheet ? changedSince(sheet, book) : [];
}
