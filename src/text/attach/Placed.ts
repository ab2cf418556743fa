import type { Decimal } from 'decimal.js';
import type { SectionKind, Section, Sentence, TextDocument } from '../../budget/TextDocument';
import type { Unit } from '../../budget/Unit';
import type { Edge } from '../grammar/chart';
import type { SubjectPath } from '../measure/subjectPath';
import type { TextMeasure } from '../measure/TextMeasure';
import type { Claim } from '../Reading';
import type { Lexed } from '../tokens/lex';
import type { OwnNames } from '../vocabulary/OwnNames';

/** A claim while it is being attached. */
export type Drafted = { -readonly [K in keyof Claim]: Claim[K] };

/** A figure where it stands, with its claim. */
export interface Placed {
  readonly claim: Drafted;
  readonly edge: Edge;
  /** Index of its token in its paragraph. */
  readonly token: number;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** The level of whose list it is a part, by the words alone. */
  readonly under?: Placed;
  /** The token that opened this list: a total may be divided more than once. */
  readonly list?: number;
  /** The words from its clause's beginning, without what is compared with. */
  readonly words: string;
  /** What these words name by themselves. */
  readonly own: TextMeasure | null;
  readonly inReason: boolean;
  /** Its level, where it stands in a series of changes, rates or shares; null where the series speaks of nothing that is known. */
  readonly speaksOf?: Placed | null;
  /** Its series gives it a name of its own. */
  readonly named?: boolean;
  /** It is a part of the income of a total of both sides. */
  readonly ofIncome?: boolean;
}

/** A word of no change, where it stands. */
export interface FlatWord {
  readonly token: number;
  readonly sentence: number;
  readonly inReason: boolean;
}

/** A paragraph with its figures attached to what they measure. */
export interface ReadParagraph {
  readonly index: number;
  readonly lexed: Lexed;
  /** Ends of its sentences in the squeezed text, with their indexes. */
  readonly sentences: readonly { readonly index: number; readonly end: number }[];
  readonly section: Section;
  readonly path: readonly SectionKind[];
  readonly around?: SubjectPath | undefined;
  /** What the heading above names. */
  readonly titled: () => TextMeasure | null;
  readonly figures: readonly Placed[];
  readonly flats: readonly FlatWord[];
  /** Squeezed offset → offset in the paragraph. */
  readonly range: (start: number, end: number) => { start: number; end: number };
  /** Where in the paragraph the figures begin that are too many to be read. */
  readonly unreadFrom?: number;
}

/** What a paragraph is read with. */
export interface ParagraphContext {
  readonly document: TextDocument;
  readonly sentences: readonly Sentence[];
  readonly section: Section;
  readonly around?: SubjectPath | undefined;
  /** What the heading above names, for words that name nothing. */
  readonly titled: () => TextMeasure | null;
  /** Names of the body that the text is of. */
  readonly isOwn: (organisation: string) => boolean;
  /** The body that the heading or the paragraph's list speaks of. */
  readonly scope: string | undefined;
  /** Names that the workbook brings. */
  readonly names: OwnNames;
  readonly nextIndex: () => number;
  /** Decimals that a number of so many stands for, as the text prints its amounts. */
  readonly usualDecimals: (unit: Unit, own: number, value: Decimal) => number;
}
