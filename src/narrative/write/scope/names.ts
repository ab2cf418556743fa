import type { BudgetBook } from '../../../budget/BudgetBook';
import type { SubjectCode } from '../../../budget/Subject';
import { subjectName } from '../../../budget/subjects';
import { nameInBook } from '../../measures';
import { GLOSSARY } from '../../outlines/glossary';

/**
 * The name of a 类, 款 or 项: as this year's tables write it, else last year's, else as the classification has it.
 * Undefined when none of them knows the code: then people are asked.
 */
export const functionalName = (
  book: BudgetBook,
  prior: BudgetBook | undefined,
  code: SubjectCode,
): string | undefined =>
  nameInBook(book, code, 'functional') ??
  (prior && nameInBook(prior, code, 'functional')) ??
  subjectName('functional', code) ??
  GLOSSARY.sections[code] ??
  GLOSSARY.items[code]?.name;
