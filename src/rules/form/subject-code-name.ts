import type { BudgetBook, BudgetRow, BudgetTable } from '../../budget/BudgetBook';
import type { CannotTell, Finding } from '../../budget/Finding';
import { sameName, withoutExpenditure } from '../../budget/names';
import { codesNamed, subjectName, SUBJECTS_SINCE } from '../../budget/subjects';
import { levelOf, parentOf, type Classification, type SubjectCode } from '../../budget/Subject';
import type { FormRule } from '../Rule';
import { cannotTell, formFinding } from './support/findings';
import { nearlySame } from './support/nearlySame';
import { oddRowsOf } from './support/oddRows';
import { renamedSubject } from './support/renamed';

const meta = {
  id: 'subject-code-name',
  category: 'form',
  severity: 'warning',
  basis: '《预算法》第三十二条；财政部每年印发的《政府收支分类科目》',
} as const;

type Subject = BudgetRow & { readonly code: SubjectCode; readonly classification: Classification };

/**
 * A subject's name must be the one that its code has. A name that differs by a slip of the pen is only pointed out;
 * a code that the list lacks, or a year before the list, can't be judged. Former names are renamed-subjects' business.
 */
export const rule: FormRule = {
  kind: 'form',
  meta,
  inspect({ book }) {
    const findings: Finding[] = [];
    const unjudged: CannotTell[] = [];
    for (const { table, rows } of oddRowsOf(book)) {
      const year = table.year ?? book.year;
      if (year !== undefined && year < SUBJECTS_SINCE) {
        if (hasSubjects(table)) unjudged.push(tooOld(table, year));
        continue;
      }
      const unknown: Subject[] = [];
      for (const row of rows) {
        if (!isSubject(row)) continue;
        const official = subjectName(row.classification, row.code);
        if (row.name === official) continue;
        const finding = official === undefined ? undefined : inspectRow(table, row, official, year);
        if (finding) findings.push(finding);
        else if (official === undefined && levelOf(row.code) !== undefined) unknown.push(row);
      }
      if (unknown.length > 0) unjudged.push(unknownCodes(table, unknown));
    }
    return { findings, cannotTell: unjudged };
  },
};

const hasSubjects = (table: BudgetTable): boolean => table.blocks.some((b) => b.rows.some(isSubject));

const isSubject = (row: BudgetRow): row is Subject =>
  row.kind === 'subject' && row.code !== undefined && row.classification !== undefined && row.name !== '';

const tooOld = (table: BudgetTable, year: number): CannotTell =>
  cannotTell(
    meta,
    { id: 'subject-code-name.too-old', data: { table: table.title, year, since: SUBJECTS_SINCE } },
    [table.titlePlace],
  );

function unknownCodes(table: BudgetTable, rows: readonly Subject[]): CannotTell {
  const codes = [...new Set(rows.map((r) => r.code))];
  return cannotTell(
    meta,
    { id: 'subject-code-name.unknown-code', data: { table: table.title, codes } },
    rows.map(codeCell),
  );
}

function inspectRow(
  table: BudgetTable,
  row: Subject,
  official: string,
  year: BudgetBook['year'],
): Finding | undefined {
  const { code, name } = row;
  if (sameSubjectName(name, official) || renamedSubject(name, year)) return undefined;
  const data = { table: table.title, code, name, official };
  const places = [codeCell(row), row.labelPlace];
  const elsewhere = codeOfName(row);
  if (elsewhere === undefined && nearlySame(name, official)) {
    return formFinding(meta, { id: 'subject-code-name.spelling', data }, places, 'info');
  }
  // A list of projects may print a project beside its subject's code, without a row for the subject.
  if (table.kind === 'general-projects') return undefined;
  return elsewhere === undefined
    ? formFinding(meta, { id: 'subject-code-name.differs', data }, places)
    : formFinding(meta, { id: 'subject-code-name.other-code', data: { ...data, elsewhere } }, places);
}

/**
 * The code that bears the row's name: in its own 款 first, as 行政运行 stands in many, then in its own list, as 会议费 stands in
 * a department's and in a government's; undefined when it can't be told.
 */
function codeOfName({ classification, code, name }: Subject): SubjectCode | undefined {
  const all = codesNamed(classification, name).filter((c) => c.length === code.length);
  const own = all.filter((c) => c.charAt(0) === code.charAt(0));
  const candidates = own.length > 0 ? own : all;
  return (
    candidates.find((c) => parentOf(c) === parentOf(code)) ??
    (candidates.length === 1 ? candidates[0] : undefined)
  );
}

const sameSubjectName = (a: string, b: string): boolean =>
  sameName(a, b) || sameName(withoutExpenditure(a), withoutExpenditure(b));

const codeCell = (row: BudgetRow) => row.codePlaces?.at(-1) ?? row.labelPlace;
