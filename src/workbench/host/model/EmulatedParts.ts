import type { EmulatedSheet } from './EmulatedSheet';

/** A name that stands for a formula, in one sheet or everywhere. */
export interface DefinedName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** Name of the sheet that it holds in; everywhere otherwise. */
  readonly sheet?: string;
}

export interface EmulatedComment {
  readonly id: string;
  readonly sheet: EmulatedSheet;
  readonly row: number;
  readonly column: number;
  content: string;
  readonly replies: string[];
}

export interface EmulatedXmlPart {
  readonly id: string;
  xml: string;
}

export interface EmulatedNote {
  readonly sheet: EmulatedSheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
