import type { CellPlace, Place, TextPlace } from './Place';

/** A paragraph of a text as it was read. Its text is never changed; places are offsets into it. */
export interface Paragraph {
  readonly index: number;
  /** May hold line breaks where a hard-wrapped source breaks a sentence. */
  readonly text: string;
  /** Where it begins in the whole text (UTF-16), paragraphs being joined by one line break where there is no source text. */
  readonly offset: number;
  /** The cell it stands in, for a sheet. */
  readonly cell?: CellPlace;
  /** Where it begins in its cell's text. */
  readonly cellOffset?: number;
  /** It is a row of a table: no prose. */
  readonly row?: true;
}

/** How a heading or an item is numbered: 一、 （一） 1. （1） 第一部分. */
export type Numbering = 'part' | 'chinese' | 'bracketed-chinese' | 'digit' | 'bracketed-digit';

export interface Heading {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Without its numbering. */
  readonly title: string;
  readonly numbering?: Numbering;
  readonly ordinal?: number;
  /** 0 for parts and `一、`, deeper below; unnumbered headings are below the numbered one before them. */
  readonly level: number;
}

/** What a section speaks about, from its heading. */
export const SECTION_KINDS = [
  'functions',
  'units',
  'summary',
  'income',
  'expenditure',
  'appropriation',
  'general',
  'structure',
  'items',
  'basic',
  'three-public',
  'meetings',
  'fund',
  'capital',
  'office-operation',
  'procurement',
  'assets',
  'performance',
  'glossary',
  'attachments',
  'contents',
  'other',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface Section {
  readonly index: number;
  readonly kind: SectionKind;
  /** Kinds of the sections around it, outermost first, its own last. */
  readonly path: readonly SectionKind[];
  readonly heading?: Heading;
}

/** A sentence: up to its 。 or the paragraph's end; headings are no sentences. */
export interface Sentence {
  readonly index: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly section: number;
}

/** A narrative as a structure: the text itself stays in the paragraphs. */
export interface TextDocument {
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  /** The year that the budget or the final accounts are of. */
  readonly year?: number;
  readonly type: 'budget' | 'final-accounts';
}

/** A range of a paragraph as a place, with its cell when the text stands in a sheet. */
export const textPlace = (p: Paragraph, start: number, end: number): TextPlace => ({
  kind: 'text',
  paragraph: p.index,
  start,
  end,
  ...(p.cell ? { cell: p.cell } : {}),
});

/** The words at a place. */
export const textAt = (
  document: TextDocument,
  place: Pick<TextPlace, 'paragraph' | 'start' | 'end'>,
): string => document.paragraphs[place.paragraph]?.text.slice(place.start, place.end) ?? '';

/** The words at a place; empty where it is in no text. */
export const quoteAt = (document: TextDocument, place: Place): string =>
  place.kind === 'text' ? textAt(document, place) : '';

/** Offsets of a place in the whole text: for a sheet, in the text of its cell. */
export function rangeInSource(document: TextDocument, place: TextPlace): { start: number; end: number } {
  const p = document.paragraphs[place.paragraph];
  const base = (place.cell ? p?.cellOffset : p?.offset) ?? 0;
  return { start: base + place.start, end: base + place.end };
}
