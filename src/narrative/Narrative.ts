import type { Decimal } from 'decimal.js';
import type { Figure } from '../budget/Figure';
import type { Finding } from '../budget/Finding';
import type { CellPlace } from '../budget/Place';
import type { Relation } from '../budget/Relation';
import type { MeasurePath } from './measures';

/** How a paragraph looks; the sheet and the Word document turn it into their own formats. */
export type ParagraphStyle = 'title' | 'heading1' | 'heading2' | 'heading3' | 'body';

/**
 * What a figure in the text is: this year's or last year's amount, their difference, a rate of change, a share, a count; in final
 * accounts what was planned of it, and how much of that was spent.
 */
export type FigureKind =
  'this-year' | 'last-year' | 'change' | 'rate' | 'share' | 'count' | 'plan' | 'completion';

/** The workbook itself, last year's, or the budget that a final account is held against. */
export type SourceBook = 'this' | 'prior' | 'budget';

/** A cell that a figure comes from, and the workbook that holds it. */
export interface FigureSource {
  readonly book: SourceBook;
  readonly place: CellPlace;
}

/** A figure in a written paragraph, tied to what it comes from. */
export interface NarrativeFigure {
  /** Half-open UTF-16 range of the number in the paragraph's text, its unit included. */
  readonly start: number;
  readonly end: number;
  /** As written: rounded, placed in the text. */
  readonly figure: Figure;
  /** Unrounded, in the unit of the figure; a change and a rate without their sign, as the words around say which way. */
  readonly exact: Decimal;
  readonly kind: FigureKind;
  /** What it measures, where it is an amount of the tables. */
  readonly path?: MeasurePath;
  /** Empty only for a figure that a person gave: then `input` names it. */
  readonly sources: readonly FigureSource[];
  readonly input?: string;
  /** How it follows from its sources. */
  readonly relation?: Relation;
}

/** A place in the text where something is still to be filled in. */
export interface PendingInput {
  readonly start: number;
  readonly end: number;
  /** Name of the input. */
  readonly input: string;
}

export interface NarrativeParagraph {
  /** The same from year to year and from run to run: `income.total`, `general.item.2010301`. */
  readonly id: string;
  readonly style: ParagraphStyle;
  readonly text: string;
  readonly figures: readonly NarrativeFigure[];
  readonly pending: readonly PendingInput[];
  /** It is a row of a table: cells between bars, or between tabs. */
  readonly row?: true;
}

export type InputKind = 'text' | 'paragraphs' | 'number';

/** Something that only people know, asked for by a template. */
export interface RequestedInput {
  /** Its name, which is also its id. */
  readonly name: string;
  readonly kind: InputKind;
  /** Unit of a number. */
  readonly unit?: string;
  readonly optional: boolean;
  /** Ids of the paragraphs that use it. */
  readonly usedIn: readonly string[];
  /** What was given, as it stands. */
  readonly value?: string;
  /** The value was taken over from last year: to be looked at. */
  readonly carried?: boolean;
  /** The value is the usual one, as nobody gave any: to be looked at. */
  readonly usual?: boolean;
  /** A number is due and `value` is none. */
  readonly invalid?: boolean;
}

/** What must still be given before the text is complete. */
export type MissingInput = RequestedInput;

export interface NarrativeTableRow {
  readonly label: string;
  /** As written, without a unit. */
  readonly amount: string;
  /** With its % sign; empty where there is no share. */
  readonly share: string;
  /** Unrounded. */
  readonly value: Decimal;
}

/** A table of the structure of income or expenditure; its last row is the total. */
export interface NarrativeTable {
  readonly id: string;
  readonly title: string;
  /** Id of the paragraph that it follows. */
  readonly after: string;
  readonly head: readonly [string, string, string];
  readonly rows: readonly NarrativeTableRow[];
}

/** What a text owes to last year's, where it follows that. */
export interface FollowedText {
  /** By the id of a paragraph, what stood there last year; absent for what is new. */
  readonly before: Readonly<Record<string, string>>;
  /** Paragraphs of last year that have no place in this year's text. */
  readonly dropped: readonly string[];
  /** What this year's tables have anew and the text says nothing of, as last year's had no words for it: names with amounts. */
  readonly unsaid: readonly string[];
  /** What was wrong in last year's text: it is not carried over. */
  readonly errors: readonly Finding[];
}

export interface Narrative {
  /** Id of the outline. */
  readonly outline: string;
  /** Name of the sheet that it is meant for. */
  readonly sheet: string;
  readonly department: string;
  /** Undefined while nothing tells it: the text has a gap for it. */
  readonly year: number | undefined;
  readonly paragraphs: readonly NarrativeParagraph[];
  /** For the Word document and the charts; the text is complete without them. */
  readonly tables: readonly NarrativeTable[];
  /** Every input that the text asked for, in the order of the text. */
  readonly inputs: readonly RequestedInput[];
  /** What was given but this text did not ask for: kept for the next. */
  readonly unused: readonly { readonly name: string; readonly value: string }[];
  /** Those of them that are required and absent, or not what is due. */
  readonly missing: readonly MissingInput[];
  /** Last year's text, where this one follows it. */
  readonly followed?: FollowedText;
}
