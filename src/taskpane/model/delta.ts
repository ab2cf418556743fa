/** What an edit did to the findings. */
export interface Delta {
  readonly added: number;
  readonly resolved: number;
  /** Keys of the findings that were not there before. */
  readonly addedKeys: readonly string[];
}

/** Compares two runs on one workbook by the keys of what they found, not by the order or the amounts. */
export function deltaOf(before: readonly string[], after: readonly string[]): Delta {
  const had = new Set(before);
  const has = new Set(after);
  const addedKeys = [...has].filter((key) => !had.has(key));
  return { added: addedKeys.length, resolved: [...had].filter((key) => !has.has(key)).length, addedKeys };
}

export const isEmptyDelta = (d: Delta): boolean => d.added === 0 && d.resolved === 0;
