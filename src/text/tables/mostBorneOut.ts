/**
 * Of several ways to read the columns of a table the one that most rows bear out; of equals the first.
 * @param readings what each way makes of the rows, the likeliest way first
 * @returns the reading; `sure` when most of its rows bear it out
 */
export function mostBorneOut<T>(
  readings: readonly (readonly T[])[],
  holds: (row: T) => boolean,
): { readonly rows: readonly T[]; readonly sure: boolean } | undefined {
  let best: { rows: readonly T[]; holding: number } | undefined;
  for (const rows of readings) {
    const holding = rows.filter(holds).length;
    if (rows.length > 0 && (!best || holding > best.holding)) best = { rows, holding };
  }
  return best && { rows: best.rows, sure: best.holding * 2 > best.rows.length };
}
