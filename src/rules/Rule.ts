import type { BudgetBook } from '../budget/BudgetBook';
import type { CannotTell, Finding, Severity } from '../budget/Finding';
import type { SubjectList } from '../budget/SubjectList';
import type { Relation } from '../budget/Relation';

export type RuleCategory = 'within-table' | 'between-tables' | 'form' | 'wording';

export interface RuleMeta {
  /** kebab-case; also the name of the rule's file, test and doc page. */
  readonly id: string;
  readonly category: RuleCategory;
  /** Severity of an inconsistency. Truncation is a warning and rounding is info, whatever the rule. */
  readonly severity: Severity;
  /** The statute, regulation or arithmetic that the rule rests on, in Chinese as cited. */
  readonly basis: string;
}

/** What a rule looks at. */
export interface RuleInput {
  readonly book: BudgetBook;
  /** Last year's book, when given. */
  readonly prior?: BudgetBook;
  /** The office's own list of subjects, when given: it has all that there are. */
  readonly subjects?: SubjectList;
}

export interface RelationOutcome {
  readonly relations: readonly Relation[];
  readonly cannotTell: readonly CannotTell[];
}

export interface FormOutcome {
  readonly findings: readonly Finding[];
  readonly cannotTell: readonly CannotTell[];
}

/** Says which figures must agree; never judges them. Pure. */
export interface RelationRule {
  readonly kind: 'relations';
  readonly meta: RuleMeta;
  relate(input: RuleInput): RelationOutcome;
}

/** Says what is wrong with codes, cells, notes, years. Pure. */
export interface FormRule {
  readonly kind: 'form';
  readonly meta: RuleMeta;
  inspect(input: RuleInput): FormOutcome;
}

export type Rule = RelationRule | FormRule;
