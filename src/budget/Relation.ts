import type { Decimal } from 'decimal.js';
import type { Figure } from './Figure';

/** What a figure is in its relation; a reader sees it beside the cell. */
export type Role =
  'total' | 'part' | 'stated' | 'numerator' | 'denominator' | 'this-year' | 'last-year' | 'change' | 'twin';

/** A figure with its sign in a sum and the words a reader knows it by. */
export interface Term {
  readonly figure: Figure;
  readonly weight: 1 | -1;
  /** Short label for the formula in words, in the workbook's own language: `基本支出`, `行政运行`. */
  readonly label: string;
}

interface RelationBase {
  /** Id of the rule that states it. */
  readonly rule: string;
  /** What the relation is about, in the workbook's own words: table, row, column. Rendered before the formula. */
  readonly subject: RelationSubject;
}

export interface RelationSubject {
  /** Title or number of the table, or the heading of the paragraph. */
  readonly table: string;
  readonly row?: string;
  readonly column?: string;
}

/** total = Σ weight · part, or total ≥ Σ for lists that may leave parts out. */
export interface LinearRelation extends RelationBase {
  readonly kind: 'linear';
  readonly total: Figure;
  readonly totalLabel: string;
  readonly parts: readonly Term[];
  readonly comparison: 'equal' | 'at-least';
  /**
   * Both sides print one and the same number (a row with one part; a leaf row in two tables),
   * so that rounding to equal decimals can't tell them apart and any difference of equal decimals is one.
   */
  readonly samePrinted?: boolean;
}

/** stated (in %) = Σ numerator ÷ Σ denominator. */
export interface RatioRelation extends RelationBase {
  readonly kind: 'ratio';
  readonly stated: Figure;
  readonly statedLabel: string;
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
  /** `share`: part of a whole; `rate`: change over the base year; a base of zero has no rate. */
  readonly ratio: 'share' | 'rate';
}

/** Figures that must agree. Rules make relations; only {@link judge} judges them. */
export type Relation = LinearRelation | RatioRelation;

/** `padded`: rounded to fewer decimals, and zeros written behind: 7.00% for 6.96%. */
export type Verdict = 'consistent' | 'rounding' | 'truncated' | 'padded' | 'inconsistent' | 'cannot-tell';

/** What the judge found. Amounts are in the unit of the stated figure (percentages in %). */
export interface Judgement {
  readonly verdict: Verdict;
  readonly stated: Decimal;
  /** What the stated figure should be, from the others; exact, unrounded. Absent when it can't be told. */
  readonly expected?: Decimal;
  /** stated − expected. */
  readonly difference?: Decimal;
  /** Why it can't be told: an id for the report. */
  readonly reason?: CannotTellReason;
}

export type CannotTellReason =
  | 'zero-base'
  | 'unit-mismatch'
  // The words leave open whether the relation must hold, and it does not.
  | 'words-open';

/** Every figure of a relation with its role, stated one first. */
export function figuresOf(r: Relation): readonly { figure: Figure; role: Role }[] {
  if (r.kind === 'linear') {
    return [
      { figure: r.total, role: 'total' },
      ...r.parts.map((p) => ({ figure: p.figure, role: 'part' as const })),
    ];
  }
  return [
    { figure: r.stated, role: 'stated' },
    ...r.numerator.map((p) => ({ figure: p.figure, role: 'numerator' as const })),
    ...r.denominator.map((p) => ({ figure: p.figure, role: 'denominator' as const })),
  ];
}
