import type { BudgetRow, BudgetTable } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import { sameName } from '../../budget/names';
import type { BookRule } from '../Rule';
import { formFinding } from './support/findings';
import { groupBy } from '../../budget/groupBy';
import { subjectsByUnit, type CodedRow, type UnitSubjects } from './support/units';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'duplicate-codes',
  category: 'form',
  severity: 'warning',
  basis: basis(practice('同一单位的同一科目只列一行，重复会使合计重复计算')),
} as const;

/**
 * The same subject twice within one unit of one table. Projects under a code repeat it rightly, each under its own name;
 * what name a code should have is subject-code-name's business.
 */
export const rule: BookRule = {
  on: 'book',
  meta,
  check: ({ book }) => ({ findings: subjectsByUnit(book).flatMap(inspectUnit) }),
};

const NONE: readonly Finding[] = [];

function inspectUnit({ table, rows, ascending }: UnitSubjects): readonly Finding[] {
  // A list of projects may print only projects, each beside its subject's code.
  if (ascending || table.kind === 'general-projects') return NONE;
  return [...groupBy(rows, keyOf).values()].filter(repeatsName).map((same) => repeated(table, same));
}

const keyOf = ({ code, otherCode, detail }: CodedRow): string =>
  otherCode === undefined && detail === undefined ? code : `${code} ${otherCode ?? ''} ${detail ?? ''}`;

const repeatsName = (rows: readonly BudgetRow[]): boolean =>
  rows.some((r, i) => rows.slice(0, i).some((o) => sameName(o.name, r.name)));

const repeated = (table: BudgetTable, rows: readonly BudgetRow[]): Finding =>
  formFinding(
    meta,
    {
      id: 'duplicate-codes.repeated',
      data: {
        table: table.title,
        code: rows[0]!.code!,
        names: [...new Set(rows.map((r) => r.label))],
        count: rows.length,
      },
    },
    // The second one is the one to look at.
    [...rows.slice(1), rows[0]!].map((r) => r.codePlaces?.at(-1) ?? r.labelPlace),
  );
