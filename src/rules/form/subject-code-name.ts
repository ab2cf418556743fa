import type { BudgetBook, BudgetRow, BudgetTable } from '../../budget/BudgetBook';
import type { CannotTell, Finding } from '../../budget/Finding';
import { groupBy } from '../../budget/groupBy';
import { sameName, withoutExpenditure } from '../../budget/names';
import { codesNamed, isSeen, subjectNames, SUBJECTS_SINCE } from '../../budget/subjects';
import { officeSubjects, type OfficeSubjects, type SubjectList } from '../../budget/SubjectList';
import { levelOf, parentOf, type Classification, type SubjectCode } from '../../budget/Subject';
import type { BookRule } from '../Rule';
import { cannotTell, formFinding } from './support/findings';
import { nearlySame } from './support/nearlySame';
import { allRowsOf, oddRowsOf } from './support/oddRows';
import { formerName } from '../../budget/formerNames';
import { article, basis } from '../statutes/basis';

const meta = {
  id: 'subject-code-name',
  category: 'form',
  severity: 'warning',
  basis: basis(
    article('预算法', '第三十二条第三款'),
    article('预算法', '第三十二条第四款'),
    article('政府收支分类科目', '编码与名称'),
  ),
} as const;

type Subject = BudgetRow & { readonly code: SubjectCode; readonly classification: Classification };

/** The names that a row may bear, and where else its name belongs. */
interface Names {
  /** None for a code that no list has. */
  readonly official: readonly string[];
  readonly codesNamed: readonly SubjectCode[];
  /** No print of the code was seen: what differs from its name is information. */
  readonly unseen?: boolean;
}

/**
 * A subject's name must be the one that its code has. A name that differs by a slip of the pen is only pointed out;
 * a code that the list lacks, or a year before the list, can't be judged, and one that nobody saw in print only pointed out. Former names are renamed-subjects' business.
 * Where the office gives its own list, that one holds, and a code that it lacks is an error.
 */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book, subjects }) {
    const findings: Finding[] = [];
    const unjudged: CannotTell[] = [];
    const office = subjects && officeSubjects(subjects);
    for (const { table, rows } of office ? allRowsOf(book) : oddRowsOf(book)) {
      const year = table.year ?? book.year;
      const tooEarly = year !== undefined && year < SUBJECTS_SINCE;
      if (tooEarly && !office) {
        if (hasSubjects(table)) unjudged.push(tooOld(table, year));
        continue;
      }
      const unknown: Subject[] = [];
      const unlisted: Subject[] = [];
      let skipped = false;
      for (const row of rows) {
        if (!isSubject(row)) continue;
        const standing = office?.standingOf(row.classification, row.code) ?? 'beyond';
        if (standing === 'not-listed' && levelOf(row.code) !== undefined) unlisted.push(row);
        else if (standing === 'beyond' && tooEarly) skipped = true;
        else {
          const names = standing === 'listed' ? ofOffice(row, office!) : published(row);
          if (names.official.includes(row.name)) continue;
          const finding = names.official.length > 0 ? inspectRow(table, row, names, year) : undefined;
          if (finding) findings.push(finding);
          else if (names.official.length === 0 && standing === 'beyond' && levelOf(row.code) !== undefined)
            unknown.push(row);
        }
      }
      if (subjects && unlisted.length > 0) findings.push(...notListed(table, unlisted, subjects));
      if (skipped) unjudged.push(tooOld(table, year!));
      if (unknown.length > 0) unjudged.push(unknownCodes(table, unknown));
    }
    return { findings, cannotTell: unjudged };
  },
};

function published({ classification, code, name }: Subject): Names {
  return {
    official: subjectNames(classification, code).map((known) => known.name),
    codesNamed: codesNamed(classification, name),
    ...(isSeen(classification, code) ? {} : { unseen: true }),
  };
}

/** A code that stands in the list only at the head of others has the published name, if it has one. */
function ofOffice(row: Subject, office: OfficeSubjects): Names {
  const official = office.namesOf(row.code);
  return official.length === 0 ? published(row) : { official, codesNamed: office.codesNamed(row.name) };
}

/** Codes that the office's list lacks, each once for a table. */
function notListed(table: BudgetTable, rows: readonly Subject[], list: SubjectList): Finding[] {
  return [...groupBy(rows, (row) => row.code)].map(([code, same]) => {
    const [row] = same as [Subject, ...Subject[]];
    const elsewhere = codeOfName(row, officeSubjects(list).codesNamed(row.name));
    const data = { table: table.title, code, name: row.name, list: list.file };
    return formFinding(
      meta,
      elsewhere === undefined
        ? { id: 'subject-code-name.not-listed', data }
        : { id: 'subject-code-name.not-listed-named', data: { ...data, elsewhere } },
      same.map(codeCell),
      'error',
    );
  });
}

const hasSubjects = (table: BudgetTable): boolean => table.blocks.some((b) => b.rows.some(isSubject));

const isSubject = (row: BudgetRow): row is Subject =>
  row.kind === 'subject' &&
  row.code !== undefined &&
  row.classification !== undefined &&
  row.name !== '' &&
  !isNamedByOther(row);

/** Of two codes in one row the name is the other one's: 2010301 | 30101 | 基本工资. */
const isNamedByOther = ({ classification, otherCode, name }: BudgetRow): boolean =>
  otherCode !== undefined &&
  codesNamed(classification === 'economic' ? 'functional' : 'economic', name).includes(otherCode);

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
  names: Names,
  year: BudgetBook['year'],
): Finding | undefined {
  const { code, name } = row;
  if (names.official.some((official) => sameSubjectName(name, official)) || formerName(name, year, { code }))
    return undefined;
  const official = names.official[0]!;
  const data = { table: table.title, code, name, official };
  const places = [codeCell(row), row.labelPlace];
  const elsewhere = codeOfName(row, names.codesNamed);
  if (elsewhere === undefined && nearlySame(name, official)) {
    return formFinding(meta, { id: 'subject-code-name.spelling', data }, places, 'info');
  }
  // A list of projects may print a project beside its subject's code, without a row for the subject.
  if (table.kind === 'general-projects') return undefined;
  if (names.unseen) return formFinding(meta, { id: 'subject-code-name.unseen', data }, places, 'info');
  return elsewhere === undefined
    ? formFinding(meta, { id: 'subject-code-name.differs', data }, places)
    : formFinding(meta, { id: 'subject-code-name.other-code', data: { ...data, elsewhere } }, places);
}

/**
 * The code that bears the row's name: in its own 款 first, as 行政运行 stands in many, then in its own list, as 会议费 stands in
 * a department's and in a government's; undefined when it can't be told.
 */
function codeOfName({ code }: Subject, named: readonly SubjectCode[]): SubjectCode | undefined {
  const all = named.filter((c) => c.length === code.length);
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
