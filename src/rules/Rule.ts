import type { BudgetBook } from '../budget/BudgetBook';
import type { CannotTell, Finding, Severity } from '../budget/Finding';
import type { Relation } from '../budget/Relation';
import type { SubjectList } from '../budget/SubjectList';
import type { DocumentKind } from '../budget/TableKind';
import type { TextFinding, TextRelation } from './TextFinding';
import type { TextInput } from './TextInput';
import type { HeldYear } from './TextFinding';

export type RuleCategory = 'within-table' | 'between-tables' | 'form' | 'wording';

export interface RuleMeta {
  /** kebab-case; also the name of the rule's file, test and doc page. */
  readonly id: string;
  readonly category: RuleCategory;
  /** Whose tables it compares. A rule between tables is of budgets unless it says otherwise; the others look at all tables. */
  readonly document?: DocumentKind;
  /** Severity of an inconsistency. Truncation is a warning and rounding is info, whatever the rule. */
  readonly severity: Severity;
  /** The statute, regulation or arithmetic that the rule rests on, in Chinese as cited. */
  readonly basis: string;
}

/** What a rule says: which figures must agree, what is wrong whatever the figures, and what can't be told. */
export interface Outcome<Stated, Found> {
  /** Judged by whoever runs the rule. */
  readonly relations?: readonly Stated[];
  readonly findings?: readonly Found[];
  readonly cannotTell?: readonly CannotTell[];
}

interface RuleOn<On extends 'book' | 'text', Input, Said> {
  readonly on: On;
  readonly meta: RuleMeta;
  /** Never judges numbers. Pure. */
  check(input: Input): Said;
}

/** What a rule on a workbook looks at. */
export interface BookInput {
  readonly book: BudgetBook;
  /** Last year's book, when given. */
  readonly prior?: BudgetBook;
  /** For a final account, the budget of the same year, when given. */
  readonly budget?: BudgetBook;
  /** The office's own list of subjects, when given: it has all that there are. */
  readonly subjects?: SubjectList;
}

export type BookOutcome = Outcome<Relation, Finding>;
export type BookRule = RuleOn<'book', BookInput, BookOutcome>;

export interface TextOutcome extends Outcome<TextRelation, TextFinding> {
  /** Years of the text that the rule held against its own. */
  readonly years?: readonly HeldYear[];
}
export type TextRule = RuleOn<'text', TextInput, TextOutcome>;

export type Rule = BookRule | TextRule;
