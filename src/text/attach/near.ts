import type { Placed, ReadParagraph } from './Placed';

/** So many figures before a word may be what it speaks of: a sentence has fewer, and only hostile ones more. */
export const NEAR = 64;

/** Index of the first one at or behind a token. By halves, as they stand in the order of their tokens. */
function indexAt(items: readonly { readonly token: number }[], token: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.token < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last one that stands before a token. */
export const lastBefore = <T extends { readonly token: number }>(
  items: readonly T[],
  token: number,
): T | undefined => items[indexAt(items, token) - 1];

/** The figures that stand shortly before a token, in their order. */
export function figuresBefore({ figures }: Pick<ReadParagraph, 'figures'>, token: number): readonly Placed[] {
  const end = indexAt(figures, token);
  return figures.slice(Math.max(0, end - NEAR), end);
}

/** The figures that stand around a token. */
export function figuresAround({ figures }: Pick<ReadParagraph, 'figures'>, token: number): readonly Placed[] {
  const at = indexAt(figures, token);
  return figures.slice(Math.max(0, at - NEAR), at + NEAR);
}
