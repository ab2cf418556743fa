/** What a figure does in its sentence by the words around it. */
export type Part =
  | 'level' // an amount or a count of something
  | 'base' // what something is compared with
  | 'to' // where a change ended
  | 'change' // by how much
  | 'rate' // the same in percent
  | 'share' // part of a whole, in percent
  | 'completion' // executed of what was planned, in percent
  | 'whole' // what a share is of, stated beside it
  | 'plan' // what a completion is of, stated beside it
  | 'difference' // between two figures, in no direction
  | 'each' // a price, or a number per head
  | 'threshold' // a limit
  | 'other';

/**
 * One construction of the language. `pattern` is matched against the classes of a paragraph's tokens: by turns a group for what
 * stands before a figure and one for the figure; `parts` says what each figure is. The heavier of two readings of a figure is
 * the likelier one.
 */
export interface Production {
  readonly name: string;
  readonly pattern: RegExp;
  readonly parts: readonly Part[];
  readonly weight: number;
  /** Words that it reads, and words like them that it must not read. */
  readonly example: string;
  readonly counterexample: string;
  /** What the word before its figure must be like, where its class does not say enough. */
  readonly behind?: RegExp;
}
