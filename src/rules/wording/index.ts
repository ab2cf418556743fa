import { rule as baseYear } from './base-year';
import { rule as copiedParagraph } from './copied-paragraph';
import { rule as departmentOrUnit } from './department-or-unit';
import { rule as glossary } from './glossary';
import { rule as governmentLevel } from './government-level';
import { rule as headingNumbering } from './heading-numbering';
import { rule as listedWithoutFigure } from './listed-without-figure';
import { rule as missingReason } from './missing-reason';
import { rule as mixedPrecision } from './mixed-precision';
import { rule as noChangeWording } from './no-change-wording';
import { rule as reasonDirection } from './reason-direction';
import { rule as strayDecimal } from './stray-decimal';
import { rule as subjectNames } from './subject-names';
import { rule as templateResidue } from './template-residue';
import { rule as textPlaceholders } from './text-placeholders';
import type { TextRule } from '../Rule';

/** The rules on the words of a text, by id. */
export const wordingRules: readonly TextRule[] = [
  baseYear,
  copiedParagraph,
  departmentOrUnit,
  glossary,
  governmentLevel,
  headingNumbering,
  listedWithoutFigure,
  missingReason,
  mixedPrecision,
  noChangeWording,
  reasonDirection,
  strayDecimal,
  subjectNames,
  templateResidue,
  textPlaceholders,
];
