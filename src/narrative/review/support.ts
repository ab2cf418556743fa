import { inUnit } from '../../budget/Figure';
import { mayStandFor } from '../../budget/judge';
import { isMoney } from '../../budget/Unit';
import type { Claim, Reading } from '../../text/Reading';
import { fitsShare } from '../../text/choose/fitsShare';
import type { Links } from '../../rules/TextInput';
import { addends, addsUp } from './wholeness';

/** A cell decides over everything that a text says for itself. */
const CELL = 1000;

/** How much speaks for each figure: its cell, the sums it fits into, the shares that are of it. */
export function supportOf(reading: Reading, links: Links): (claim: Claim) => number {
  const counts = new Map<Claim, number>();
  const add = (claims: readonly Claim[]): void => {
    for (const c of claims) counts.set(c, (counts.get(c) ?? 0) + 1);
  };
  for (const list of reading.lists) {
    const parts = addends(list);
    if (parts.length > 1 && addsUp(list)) add([list.total, ...parts]);
  }
  for (const { stated, part, whole } of reading.shares)
    if (part && whole && fitsShare(stated, part, whole)) add([part, whole]);
  return (claim) => (counts.get(claim) ?? 0) + (isConfirmed(links, claim) ? CELL : 0);
}

/** Whether a figure may stand for what its cell holds. */
export function isConfirmed(links: Links, claim: Claim): boolean {
  const cell = links.of(claim);
  const { figure } = claim;
  return (
    cell !== undefined && isMoney(figure.unit) && mayStandFor(figure, inUnit(cell.figure, figure.unit).value)
  );
}
