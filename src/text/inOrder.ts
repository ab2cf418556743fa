import type { Claim } from './Reading';

/** Claims as they stand in the text. */
export const inOrder = (claims: readonly Claim[]): readonly Claim[] =>
  claims
    .map((claim) => ({ claim, place: claim.figure.place }))
    .sort((a, b) =>
      a.place.kind === 'text' && b.place.kind === 'text'
        ? a.place.paragraph - b.place.paragraph || a.place.start - b.place.start
        : 0,
    )
    .map(({ claim }) => claim);
