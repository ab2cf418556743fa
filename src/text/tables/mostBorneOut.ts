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

/**
 * The same, each row marked `unsure` unless most of them bear it out or there is but one way to read the columns: then their words
 * say it.
 */
export function settled<T extends object>(
  readings: readonly (readonly T[])[],
  holds: (row: T) => boolean,
): readonly (T & { readonly unsure?: true })[] {
  const chosen = mostBorneOut(readings, holds);
  const sure = chosen?.sure === true || readings.length === 1;
  return (chosen?.rows ?? []).map((row) => (sure ? row : { ...row, unsure: true as const }));
}
