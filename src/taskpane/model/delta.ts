import type { Finding } from '../../budget/Finding';
import { findingKey } from './findingKey';

/** What an edit did to the findings. */
export interface Delta {
  readonly added: number;
  readonly resolved: number;
  /** Keys of the findings that were not there before. */
  readonly addedKeys: readonly string[];
}

/** Compares two checks of one workbook by what is found, not by the order or the amounts. */
export function deltaOf(before: readonly Finding[], after: readonly Finding[]): Delta {
  const had = new Set(before.map(findingKey));
  const has = new Set(after.map(findingKey));
  const addedKeys = [...has].filter((key) => !had.has(key));
  return { added: addedKeys.length, resolved: [...had].filter((key) => !has.has(key)).length, addedKeys };
}

export const isEmptyDelta = (d: Delta): boolean => d.added === 0 && d.resolved === 0;
