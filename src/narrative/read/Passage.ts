/** The words before a figure, since the figure before it. */
export interface Passage {
  readonly gap: string;
  /** Where the gap begins in the squeezed sentence. */
  readonly from: number;
  /** Some words after the figure. */
  readonly after: string;
}
