import type { Told } from './facts';

/** One way of telling a department's figures. */
export interface Rephrasing {
  /** What is particular about it, unique: the key in lists of differences. */
  readonly name: string;
  /** The paragraphs, held figures marked; null where this department has nothing to tell in that way. */
  readonly write: (told: Told) => readonly string[] | null;
}

export const budgetTitle = (t: Told): string => `${t.name}${t.now.year}年部门预算编制说明`;
export const finalTitle = (t: Told): string => `${t.name}${t.now.year}年度部门决算情况说明`;
