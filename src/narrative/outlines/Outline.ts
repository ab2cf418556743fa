import type { MoneyUnit } from '../../budget/Unit';
import type { RoundingMode } from '../../budget/rounding';

/** How numbers are written. */
export interface NumberStyle {
  /** Unit of every amount in the text. @default 万元 */
  readonly unit: MoneyUnit;
  /** Digits after the point of an amount. @default 2 */
  readonly decimals: number;
  /** 11.20万元 or 11.2万元. @default drop */
  readonly trailingZeros: 'keep' | 'drop';
  /** 0万元, or with its decimals as any other amount: 0.00万元. @default plain */
  readonly zero?: 'plain' | 'full';
  /** 2,517.78 or 2517.78. @default none */
  readonly thousands: 'comma' | 'none';
  /** Digits after the point of a share or a rate. @default 2 */
  readonly percentDecimals: number;
  /** 92.60% or 92.6%, 100.00% or 100%. @default drop */
  readonly percentZeros?: 'keep' | 'drop';
  /** @default half-up (四舍五入) */
  readonly rounding: RoundingMode;
}

export const USUAL_NUMBERS: NumberStyle = {
  unit: '万元',
  decimals: 2,
  trailingZeros: 'drop',
  thousands: 'none',
  percentDecimals: 2,
  rounding: 'half-up',
};

/** How headings are numbered, by depth. `plain` leaves the heading as the template has it. */
export type HeadingNumbering = 'part' | 'chinese' | 'chinese-brackets' | 'digits' | 'plain';

/** Which books an outline is for: those of its regions, and those whose tables look like this. */
export interface Fits {
  /** Words of which a department of the region bears one in its name. */
  readonly regions: readonly string[];
  /** Sets of words from the titles of tables: of one set, each stands in some title. */
  readonly titles: readonly (readonly string[])[];
  /** Words that stand in no title. */
  readonly noTitles: readonly string[];
  /** Words of which each stands in the heading of some column. */
  readonly columns: readonly string[];
}

/** The order of the sections and the wording of one place's narratives. Data: a manifest (体例) and the templates beside it. */
export interface Outline {
  readonly id: string;
  /** Shown to the user. */
  readonly name: string;
  /** What it explains. @default budget */
  readonly document?: 'budget' | 'final';
  /** Names of the section templates, in their order. */
  readonly sections: readonly string[];
  /** Terms of income that its sentences name whatever the tables hold; each has its 名词解释. */
  readonly terms?: readonly string[];
  /** Template name → text of the template: sections and the phrases they use. */
  readonly templates: Readonly<Record<string, string>>;
  readonly numbers: NumberStyle;
  /** Where last year's amounts are taken from first: last year's book, or the columns that this year's tables have for them. @default book */
  readonly lastYear: 'book' | 'columns';
  /** Of first, second and third headings. */
  readonly numbering: readonly [HeadingNumbering, HeadingNumbering, HeadingNumbering];
  /** Name of the sheet that it is written to. */
  readonly sheet: string;
  /** Named projects listed under one item before the list ends in 等. */
  readonly listLimit: number;
  readonly fits: Fits;
  /** Id of the outline whose templates and settings hold where it has none of its own. */
  readonly follows?: string;
}
