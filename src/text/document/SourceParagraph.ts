import type { CellPlace } from '../../budget/Place';

/** A paragraph as a source hands it over, before it is read. */
export interface SourceParagraph {
  readonly text: string;
  /** Offset in the whole text, where the source is one text. */
  readonly offset?: number;
  readonly cell?: CellPlace;
  readonly cellOffset?: number;
}
