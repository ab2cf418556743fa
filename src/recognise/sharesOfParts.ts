import type { Leaf } from './Leaf';
import { oncePerText } from './Words';

const saysOfWhich = oncePerText(({ normal }) => /^其中/.test(normal));

/**
 * `支出合计、其中：财政拨款、基本支出、其中：财政拨款、项目支出、其中：财政拨款`: a column says what of the one left of it was appropriated. What was of
 * the whole is what was of its parts, together.
 */
export function nestSharesOfParts(leaves: readonly Leaf[]): void {
  leaves.forEach((share, at) => {
    const whole = leaves[at - 1];
    if (!whole || !isFreeShare(share)) return;
    const parts = leaves.filter((l) => l.column.parent === whole.column.column);
    const shares = parts.map((part) => leaves[leaves.indexOf(part) + 1]);
    if (parts.length < 2 || !shares.every((s) => s !== undefined && isFreeShare(s) && isAlike(s, share)))
      return;
    for (const part of shares) part!.column.parent = share.column.column;
  });
}

const isFreeShare = ({ headings, column }: Leaf): boolean =>
  saysOfWhich(headings.leaf) && column.parent === undefined;

const isAlike = (a: Leaf, b: Leaf): boolean => a.headings.leaf.normal === b.headings.leaf.normal;
