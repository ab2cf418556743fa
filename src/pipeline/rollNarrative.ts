import type { Message } from '../budget/Finding';
import type { TextDocument } from '../budget/TextDocument';
import type { InputRecord } from '../narrative/inputs/Inputs';
import { prefill } from '../narrative/inputs/prefill';
import { readInputs } from '../narrative/inputs/readInputs';
import { rollForward, type Rolled } from '../narrative/roll/rollForward';
import { recognise } from '../recognise';
import type { Grid } from '../workbook/Grid';
import { paragraphsOfText } from '../text/document/paragraphsOfText';
import { readDocument } from '../text/document/readDocument';
import { outsideOf } from './check';
import { narrativeOf } from './review';
import { textFit } from './textFit';

export interface RollOptions {
  /** Last year's workbook. */
  readonly prior: readonly Grid[];
  /** The workbook of the budget of the year that a final account is of. */
  readonly budget?: readonly Grid[];
  /** Last year's text, where it does not stand in last year's workbook. */
  readonly text?: TextDocument | string;
  /** The name of this year's file, which may say the year. */
  readonly file?: string;
  readonly inputs?: InputRecord;
}

/** There is no text of last year to go by. */
export class NoLastTextError extends Error {
  override readonly name = 'NoLastTextError';
}

export interface RolledText {
  readonly narrative: Rolled;
  /** Last year's text is about other tables than last year's workbook has: what is to be said. */
  readonly otherText?: Message;
}

/**
 * Writes last year's narrative again from this year's workbook. Pure.
 * @throws NoLastTextError where none was given and last year's workbook holds none
 */
export function rollNarrative(
  grids: readonly Grid[],
  { prior: priorGrids, budget, text, file, inputs }: RollOptions,
): RolledText {
  const prior = recognise(priorGrids);
  const book = recognise(grids, outsideOf(file, prior));
  const last =
    typeof text === 'string'
      ? readDocument(paragraphsOfText(text))
      : (text ?? narrativeOf(priorGrids, prior));
  if (!last) throw new NoLastTextError('no text of last year');
  const otherText = textFit(last, prior);
  const narrative = rollForward({
    book,
    prior,
    ...(budget ? { budget: recognise(budget) } : {}),
    text: last,
    inputs: { ...readInputs(grids), ...inputs },
    carried: prefill(priorGrids, book),
  });
  return { narrative, ...(otherText ? { otherText } : {}) };
}
