import type { BudgetBook } from '../budget/BudgetBook';
import { gravityOf, type Finding } from '../budget/Finding';
import type { SubjectList } from '../budget/SubjectList';
import { diagnoseReport, lastYearValues } from '../diagnose';
import { FormulaBook, hasFormulas } from '../formulas/FormulaBook';
import { recognise, type OutsideHints } from '../recognise';
import { basesOf } from '../rules/basesOf';
import { evaluate } from '../rules/evaluate';
import { countRounding } from '../rules/finals/final-rounding';
import { bookRules } from '../rules/registry';
import type { BookRule } from '../rules/Rule';
import type { Grid } from '../workbook/Grid';
import type { CheckResult } from './results';

export interface CheckOptions {
  /** Last year's workbook, or what was recognised of it. */
  readonly prior?: readonly Grid[] | BudgetBook;
  /** For a final account: the workbook of the budget of its year, or what was recognised of it. */
  readonly budget?: readonly Grid[] | BudgetBook;
  /** The name of its file, which may say the year. */
  readonly file?: string;
  /** The office's own list of subjects: codes that it lacks are errors. */
  readonly subjects?: SubjectList;
  /** The rules to run; all by default. */
  readonly rules?: readonly BookRule[];
}

/** Checks one workbook: recognise, state, judge, diagnose. Pure, and the same for the same input. */
export function check(grids: readonly Grid[], options: CheckOptions = {}): CheckResult {
  const prior = options.prior && bookOf(options.prior);
  const book = recognise(grids, outsideOf(options.file, prior));
  const budget = options.budget && bookOf(options.budget);
  const { subjects, rules = bookRules } = options;
  const evaluation = evaluate(rules, {
    book,
    ...(prior ? { prior } : {}),
    ...(budget ? { budget } : {}),
    ...(subjects ? { subjects } : {}),
  });
  const findings = sortFindings(countRounding(evaluation.findings, book), grids);
  const { diagnoses, undetermined } = diagnoseReport(
    { relations: evaluation.relations, findings },
    {
      book,
      ...(prior ? { lastYear: lastYearValues(book, prior) } : {}),
      // Where no relation is broken nothing is diagnosed, and nobody asks how amounts come about.
      ...(findings.some((f) => f.relation) && hasFormulas(grids) ? { formulas: new FormulaBook(grids) } : {}),
    },
  );
  return {
    book,
    ...(budget ? { budget } : {}),
    relations: evaluation.relations,
    findings,
    cannotTell: evaluation.cannotTell,
    diagnoses,
    undetermined,
    bases: basesOf(rules, [...findings, ...evaluation.cannotTell]),
  };
}

const bookOf = (given: readonly Grid[] | BudgetBook): BudgetBook =>
  'tables' in given ? given : recognise(given);

/** What the name of a workbook's file and last year's book tell of it. */
export const outsideOf = (file: string | undefined, prior: BudgetBook | undefined): OutsideHints => ({
  ...(file === undefined ? {} : { file }),
  priorYear: prior?.year,
});

/** Most severe first; within a severity in the order of the sheets, then by row and column. Stable. */
function sortFindings(findings: readonly Finding[], grids: readonly Grid[]): Finding[] {
  const sheets = new Map(grids.map((g, i) => [g.name, i]));
  const key = (f: Finding): readonly number[] => {
    const place = f.places[0]?.place;
    const cell = place?.kind === 'cell' ? place : place?.cell;
    return [
      gravityOf(f.severity),
      cell ? (sheets.get(cell.sheet) ?? Infinity) : -1,
      cell?.row ?? 0,
      cell?.column ?? 0,
    ];
  };
  return findings
    .map((finding) => ({ finding, key: key(finding) }))
    .sort((a, b) => {
      const at = a.key.findIndex((v, i) => v !== b.key[i]);
      return at < 0 ? 0 : a.key[at]! - b.key[at]!;
    })
    .map(({ finding }) => finding);
}
