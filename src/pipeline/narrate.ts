import type { BudgetBook } from '../budget/BudgetBook';
import type { InputRecord } from '../narrative/inputs/Inputs';
import { readInputs } from '../narrative/inputs/readInputs';
import { prefill } from '../narrative/inputs/prefill';
import { readTemplates, withTemplates } from '../narrative/outlines/readTemplates';
import type { Narrative } from '../narrative/Narrative';
import { chooseOutline } from '../narrative/outlines/choose';
import { outlineById, type NumberStyle, type Outline } from '../narrative/outlines';
import { mergeNarrative, type Decision } from '../narrative/write/rewrite/mergeNarrative';
import { readWritten, writtenSheet } from '../narrative/write/rewrite/readWritten';
import { writeNarrative } from '../narrative/write/writeNarrative';
import { recognise } from '../recognise';
import { outsideOf } from './check';
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
    outline: outlineOf(grids, book, options),
    ...(prior ? { prior } : {}),
    ...(options.budget ? { budget: recognise(options.budget) } : {}),
    ...(options.prior ? { carried: prefill(options.prior, book) } : {}),
    inputs: { ...readInputs(grids), ...options.inputs },
  });
}

/**
 * The outline with the office's own wording and numbers.
 * @throws UnknownOutlineError
 */
export function outlineOf(
  grids: readonly Grid[],
  book: BudgetBook,
  options: Pick<NarrateOptions, 'outline' | 'templates' | 'numbers'> = {},
): Outline {
  const chosen = options.outline === undefined ? chooseOutline(book) : outlineById(options.outline);
  if (!chosen) throw new UnknownOutlineError(options.outline ?? '');
  return {
    ...withTemplates(chosen, { ...readTemplates(grids), ...options.templates }),
    numbers: { ...chosen.numbers, ...options.numbers },
  };
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
