import type { Narrative, NarrativeParagraph } from '../../Narrative';
import type { Decision } from './mergeNarrative';

/** The narrative with a person's paragraphs as they stand in the sheet, so that every other output has the same text. */
export const asItStands = (narrative: Narrative, decisions: readonly Decision[]): Narrative => ({
  ...narrative,
  paragraphs: decisions.flatMap((d, i) => standing(d, i)),
});

function standing({ fresh, text, id }: Decision, index: number): readonly NarrativeParagraph[] {
  if (text === undefined) return [];
  if (fresh?.text === text) return [fresh];
  // The figures of a changed text are the person's: where they come from is not known any more.
  const { style = 'body', row } = fresh ?? {};
  return [{ id: id ?? `own.${index}`, style, text, figures: [], pending: [], ...(row ? { row } : {}) }];
}
