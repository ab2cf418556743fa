import { addressOf, parseRange, type CellRange } from '../../../budget/address';
import { attributeOf, childNamed, childrenOf, rootOf } from '../../xml/elements';

/** The merged ranges of a worksheet. */
export function mergesOf(xml: string): CellRange[] {
  const element = childNamed(rootOf(xml), 'mergeCells');
  return (element ? childrenOf(xml, element) : []).flatMap(
    (c) => parseRange(attributeOf(xml, c, 'ref') ?? '') ?? [],
  );
}

/** More cells than any table merges; beyond it nobody looks under a merge. */
const MOST = 10_000;

/**
 * The cells that lie under a merge, by address, with that of the first cell, whose fill and content are shown. Some programs
 * give covered cells the fill of a first cell, not always their own, when they save.
 */
export function coveredCells(xml: string): ReadonlyMap<string, string> {
  const covered = new Map<string, string>();
  for (const { top, left, bottom, right } of mergesOf(xml)) {
    if ((bottom - top + 1) * (right - left + 1) > MOST) continue;
    const first = addressOf(top, left);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) covered.set(addressOf(row, column), first);
  }
  return covered;
}
