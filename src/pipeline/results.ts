import type { BudgetBook } from '../budget/BudgetBook';
import type { CannotTell, Finding, JudgedRelation } from '../budget/Finding';
import type { Diagnosis, Undetermined } from '../diagnose/Diagnosis';

/** All that a check of one workbook yields. Data; src/report makes text, JSON, SARIF and sheets of it. */
export interface CheckResult {
  readonly book: BudgetBook;
  readonly relations: readonly JudgedRelation[];
  /** Most severe first, then in the order of the book. */
  readonly findings: readonly Finding[];
  readonly cannotTell: readonly CannotTell[];
  /** Best first. */
  readonly diagnoses: readonly Diagnosis[];
  /** Groups of violations for which no figure can be named. */
  readonly undetermined: readonly Undetermined[];
}
