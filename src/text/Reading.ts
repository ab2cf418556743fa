import type { Figure } from '../budget/Figure';
import type { TextPlace } from '../budget/Place';
import type { Derivation } from './Derivation';
import type { Direction } from './vocabulary/directions';
import type { Period } from './Period';
import type { TextMeasure } from './measure/TextMeasure';

/** What a figure does in its sentence. */
export type ClaimRole =
  | 'level' // an amount or a count of a measure
  | 'change' // by how much it changed
  | 'rate' // the same in percent
  | 'share' // part of a whole, in percent
  | 'completion' // executed ÷ budget, in percent
  | 'year' // a year that is named
  | 'threshold' // 单价100万元以上
  | 'reason' // a figure inside a reason: it explains, it is not the statement
  | 'other';

/** A figure of a text with what it says. */
export interface Claim {
  readonly index: number;
  readonly role: ClaimRole;
  readonly figure: Figure;
  /** The words that name what it measures, as they stand. */
  readonly label: string;
  /** Title of the table that it stands in. */
  readonly table?: string;
  /** Undefined when the words name nothing that could be told. */
  readonly measure?: TextMeasure;
  readonly period: Period;
  readonly direction?: Direction;
  /** Index of its sentence; −1 for a year in a heading. */
  readonly sentence: number;
  readonly section: number;
  /** `近`, `余`, `约`: it states no exact number. */
  readonly approximate: boolean;
  /** How it was read. */
  readonly how: Derivation;
}

/** A cell of a table in the text. */
export const isInTable = ({ how }: Claim): boolean => how.production === 'table';

/** A total and the parts that the sentence lists under it. */
export interface PartsList {
  readonly total: Claim;
  readonly parts: readonly Claim[];
  /** The list ends in 等: it may leave parts out. */
  readonly open: boolean;
  /** Opened by words that promise all of it (包括, 分别为, 用于), not by 其中 alone. */
  readonly closed: boolean;
  /** The words leave open what is listed: only a slip of the keyboard that would heal it makes it an error. */
  readonly unsure?: boolean;
}

/** A change and the changes that its sentence says it is made of: all of them, or the main ones. */
export interface ChangeList {
  readonly total: Claim;
  readonly parts: readonly Claim[];
}

/** A share with its part and, where the words or the list say so, its whole. */
export interface Share {
  readonly stated: Claim;
  readonly part?: Claim;
  readonly whole?: Claim;
  /** What the words after 占 name, when they name a measure. */
  readonly of?: TextMeasure;
  /** The words leave open what it is a share of, and no reading of them holds. */
  readonly unsure?: boolean;
}

/** One comparison: this against a base, with any of change, rate, direction, 持平. */
export interface Comparison {
  readonly subject?: TextMeasure;
  readonly now?: Claim;
  readonly base?: Claim;
  readonly change?: Claim;
  readonly rate?: Claim;
  readonly direction?: Direction;
  /** 持平 is said, in these words. */
  readonly flat?: { readonly start: number; readonly end: number };
  /** Period of the base. */
  readonly against: Period;
  /** The words leave open what is compared, and no reading of them holds: nothing can be told. */
  readonly unsure?: boolean;
  /** 同口径: the base is not last year's figure as published. */
  readonly likeForLike: boolean;
  /** 剔除, 扣除: this year's figure may be another than the published one, too. */
  readonly adjusted?: boolean;
  /** `上年为0`: the text says that the base is nothing. */
  readonly zeroBase?: boolean;
  readonly sentence: number;
  /** Place of the direction word in the paragraph. */
  readonly word?: { readonly start: number; readonly end: number };
}

export interface Completion {
  readonly stated: Claim;
  readonly executed?: Claim;
  readonly planned?: Claim;
  readonly unsure?: boolean;
}

/** All that a text says with figures. */
export interface Reading {
  readonly claims: readonly Claim[];
  /** The figures of tables that are recognised as those of a workbook are: nothing but a workbook is held against them here. */
  readonly cells: readonly Claim[];
  readonly lists: readonly PartsList[];
  readonly shares: readonly Share[];
  readonly comparisons: readonly Comparison[];
  readonly completions: readonly Completion[];
  readonly changes: readonly ChangeList[];
  /** Stretches of paragraphs with more figures than are read of one. */
  readonly unread: readonly TextPlace[];
}
