import { addTo } from '../../budget/groupBy';
import type { TextDocument } from '../../budget/TextDocument';
import { isGovernmentReport } from '../../text/document/government';
import type { Claim, PartsList, Reading } from '../../text/Reading';

/**
 * Tells whether figures are too far apart to be held against each other. A government's report tells of several levels at once,
 * in the same words: there only figures of one sentence, or of one list, are.
 */
export function apartIn(document: TextDocument, { lists }: Reading): (claims: readonly Claim[]) => boolean {
  if (!isGovernmentReport(document)) return () => false;
  const listsOf = new Map<Claim, PartsList[]>();
  for (const list of lists) {
    for (const claim of [list.total, ...list.parts]) {
      addTo(listsOf, claim, list);
    }
  }
  // A share or a rate stands with the amount of its sentence.
  const isOneList = (claims: readonly Claim[]): boolean => {
    const listed = claims.filter((c) => listsOf.has(c));
    const [first, ...others] = listed;
    return (
      claims.every((c) => listed.some((l) => l === c || l.sentence === c.sentence)) &&
      (listsOf.get(first!) ?? []).some(({ total, parts }) =>
        others.every((c) => c === total || parts.includes(c)),
      )
    );
  };
  return (claims) => new Set(claims.map((c) => c.sentence)).size > 1 && !isOneList(claims);
}
