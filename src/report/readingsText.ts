import { textAt } from '../budget/TextDocument';
import type { ReviewResult } from '../pipeline/results';
import { indented } from './lines';
import { figureInWords, readingLines } from './readFigure';
import { say, showCell, type Translate } from './translate';

/** Every figure of a text in its order: how it was read, and what it was held against or why against nothing. */
export const readingsText = (
  { claims, relations, document }: ReviewResult,
  t: Translate,
): readonly string[] =>
  claims.figures.flatMap((figure) => {
    const { place } = figure.claim.figure;
    if (place.kind !== 'text') return [];
    const quote = textAt(document, place);
    const named = place.cell
      ? say(t, 'reading.in-cell', { cell: showCell(place.cell), quote })
      : say(t, 'reading.in-paragraph', { number: String(place.paragraph + 1), quote });
    return [
      say(t, 'reading.what', { figure: named, what: figureInWords(figure, t) }),
      ...indented(readingLines(figure, relations, t)),
    ];
  });
