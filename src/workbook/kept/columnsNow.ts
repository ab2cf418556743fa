/**
 * Where the columns of an earlier writing stand in the document that is written now: their places by the headings, as versions
 * add columns; by their order, where the headings are others (another language).
 * @param before, now {@link contentMark}s of the headings
 * @returns for each column of before its place now; -1 for one that there is no more
 */
export function columnsNow(before: readonly string[], now: readonly string[]): readonly number[] {
  const known = before.filter((h) => now.includes(h)).length;
  return known * 2 < before.length
    ? before.map((_, i) => (i < now.length ? i : -1))
    : before.map((h) => now.indexOf(h));
}
