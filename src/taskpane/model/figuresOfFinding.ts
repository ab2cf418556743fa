import { addTo } from '../../budget/groupBy';
import type { Finding } from '../../budget/Finding';
import { oncePer } from '../../budget/oncePer';
import type { TextPlace } from '../../budget/Place';
import type { ReadFigure } from '../../narrative/review/readFigures';
import type { ReviewedClaims } from '../../pipeline/results';

/** The figures of a text by paragraph. */
const byParagraph = oncePer((claims: ReviewedClaims): ReadonlyMap<number, readonly ReadFigure[]> => {
  const found = new Map<number, ReadFigure[]>();
  for (const figure of claims.figures) {
    const { place } = figure.claim.figure;
    if (place.kind !== 'text') continue;
    addTo(found, place.paragraph, figure);
  }
  return found;
});

/** The figures that a finding quotes; where it quotes other words, those that it speaks of. */
export function figuresOfFinding(claims: ReviewedClaims, finding: Finding): readonly ReadFigure[] {
  const at = (place: TextPlace): readonly ReadFigure[] =>
    (byParagraph(claims).get(place.paragraph) ?? []).filter(
      ({ claim: { figure } }) =>
        figure.place.kind === 'text' && figure.place.start < place.end && figure.place.end > place.start,
    );
  const quoted = finding.quote ? at(finding.quote.place) : [];
  if (quoted.length > 0) return quoted;
  return [...new Set(finding.places.flatMap(({ place }) => (place.kind === 'text' ? at(place) : [])))];
}
