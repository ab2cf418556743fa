import type { Claim } from '../../text/Reading';

/** The paragraph that a claim stands in; -1 for one of no text. */
export const paragraphOf = ({ figure: { place } }: Claim): number =>
  place.kind === 'text' ? place.paragraph : -1;
