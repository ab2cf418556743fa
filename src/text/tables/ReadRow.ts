import type { TextMeasure } from '../measure/TextMeasure';
import type { Claim } from '../Reading';

/** A row with the claims of its cells by column. */
export interface ReadRow {
  readonly name: string;
  readonly measure: TextMeasure | undefined;
  readonly claims: readonly (Claim | undefined)[];
  /** Which half of a table that has two side by side. */
  readonly half: number;
  /** How deep it stands in the tree: see depthsOf. */
  readonly depth: number;
}

/** Rows of a table's halves, each half by itself. */
export const halvesOf = (rows: readonly ReadRow[]): readonly (readonly ReadRow[])[] =>
  [...new Set(rows.map((r) => r.half))].map((half) => rows.filter((r) => r.half === half));
