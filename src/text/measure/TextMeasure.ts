import { oncePer } from '../../budget/oncePer';
import { normalName, withoutExpenditure } from '../../budget/names';
import { FISCAL_BOOKS, type Fund } from '../../budget/Fund';
import { NON_FISCAL } from '../../budget/incomeSources';
import type { SubjectPath } from './subjectPath';

/** What is spoken of, and its parts. */
export const PARTS = {
  /** 收支总预算: income and expenditure in one. */
  balance: ['total'],
  income: [
    'total',
    'year',
    'carry-in',
    'appropriation',
    ...FISCAL_BOOKS,
    ...NON_FISCAL,
    'allocation',
    'non-tax',
    'special-account',
    'unit-funds',
    'purpose',
  ],
  expenditure: [
    'total',
    'current',
    'basic',
    'project',
    'personnel',
    'public',
    'remit-superior',
    'operating-expense',
    'subsidise-subordinate',
    'carry-out',
  ],
  economic: ['total'],
  'three-public': ['total', 'abroad', 'vehicles', 'vehicle-purchase', 'vehicle-operation', 'reception'],
  'office-operation': ['total'],
  procurement: [
    'total',
    'goods',
    'works',
    'services',
    'centralised',
    'decentralised',
    'set-aside',
    'set-aside-small',
  ],
  count: ['total'],
  other: ['total'],
} as const;

export type Family = keyof typeof PARTS;
export type PartOf<F extends Family> = (typeof PARTS)[F][number];
export type MeasurePart = PartOf<Family>;

/** What a claim speaks of, by the words of the text alone: a family and a part of it. */
export type TextMeasure = { readonly [F in Family]: MeasureOf<F> }[Family];

export interface MeasureOf<F extends Family> {
  readonly family: F;
  readonly part: PartOf<F>;
  readonly fund?: Fund;
  readonly subject?: SubjectPath;
  /** An economic item, or the words themselves for what is not known otherwise. */
  readonly name?: string;
  /** The book is that of the section, not named by the words: a list's total may say otherwise. Not part of the key. */
  readonly fundAssumed?: boolean;
  /** The words say no more than 支出 or 收入: where a subject is being spoken of, they mean it. */
  readonly generic?: boolean;
  /** The 项 that it is listed under: names of projects recur under several. */
  readonly within?: SubjectPath;
  /** Words that narrow it and are not known: such a claim agrees only with others of the same words. */
  readonly qualifier?: string;
  /** Whose it is, where the words say so: 全市, 市本级, a unit of the department. Nothing of one scope is held against another. */
  readonly scope?: string;
}

const subjectKey = oncePer(({ className, sectionName, itemName }: SubjectPath): string => {
  const name = className ? withoutExpenditure(normalName(className)) : '';
  return `${name}>${sectionName ? normalName(sectionName) : ''}>${itemName ? normalName(itemName) : ''}`;
});

/** One string per measure, equal exactly when the measures are. */
export function textMeasureKey(m: TextMeasure): string {
  const subject = m.subject ? subjectKey(m.subject) : '';
  const within = m.within ? subjectKey(m.within) : '';
  const key = `${m.family}/${m.fund ?? ''}/${m.part}/${subject}/${m.name ?? ''}/${within}/${m.qualifier ?? ''}`;
  return m.scope ? `${key}/${m.scope}` : key;
}

/** The same of another family or part; undefined where that family has no such part. */
export const withPart = (
  m: Omit<TextMeasure, 'family' | 'part'>,
  family: Family,
  part: MeasurePart,
): TextMeasure | undefined =>
  (PARTS[family] as readonly MeasurePart[]).includes(part)
    ? ({ ...m, family, part } as TextMeasure)
    : undefined;

export const sameMeasure = (a: TextMeasure | undefined, b: TextMeasure | undefined): boolean =>
  a !== undefined && b !== undefined && textMeasureKey(a) === textMeasureKey(b);

/** A measure that the words alone tell apart from every other in the text. */
export const isKnown = (m: TextMeasure): boolean =>
  m.family !== 'other' && m.family !== 'count' && m.qualifier === undefined;
