/** Where a figure has its measure from. */
export type Named =
  | 'words' // the words right before it
  | 'before' // words before its clause
  | 'sentence' // what the sentence spoke of
  | 'list' // the list it stands in
  | 'paragraph' // what the paragraph begins with
  | 'heading'
  | 'nothing';

/** How a figure was read: for whoever asks, and for how far it may be trusted. */
export interface Derivation {
  /** Name of the production. */
  readonly production: string;
  /** Other readings that the words allow. */
  readonly others: readonly string[];
  readonly named: Named;
}
