import type { Finding } from '../../budget/Finding';
import { levelOf, parentOf, type SubjectCode, type SubjectLevel } from '../../budget/Subject';
import { subjectName } from '../../budget/subjects';
import type { BookRule } from '../Rule';
import { formFinding } from './support/findings';
import { groupBy } from '../../budget/groupBy';
import { subjectsByUnit, type CodedRow, type UnitSubjects } from './support/units';
import { article, basis, practice } from '../statutes/basis';

const meta = {
  id: 'parentless-codes',
  category: 'form',
  severity: 'warning',
  basis: basis(
    article('预算法', '第三十二条第四款'),
    practice('列示类、款汇总行的表，每个项有其类、款的汇总行'),
  ),
} as const;

/** Subjects whose 类 or 款 has no row, in tables that print rows for that level. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check: ({ book }) => ({
    findings: subjectsByUnit(book).flatMap(inspectUnit),
  }),
};

const NONE: readonly Finding[] = [];

/** Only the levels that this unit prints somewhere are expected: many tables print 项 rows alone, or 类 and 项. */
function inspectUnit({ table, rows, complete }: UnitSubjects): readonly Finding[] {
  if (complete || rows.every((r) => r.code.length === rows[0]!.code.length)) return NONE;
  const codes = new Set(rows.map((r) => r.code));
  const printed = new Set<SubjectLevel | undefined>();
  const lacking: { readonly parent: SubjectCode; readonly row: CodedRow }[] = [];
  for (const row of rows) {
    if (levelOf(row.code) === undefined) continue;
    for (let parent = parentOf(row.code); parent !== undefined; parent = parentOf(parent)) {
      if (codes.has(parent)) printed.add(levelOf(parent));
      else lacking.push({ parent, row });
    }
  }
  const orphaned = lacking.filter(({ parent }) => printed.has(levelOf(parent)));
  const orphans = groupBy(orphaned, ({ parent }) => parent);
  return [...orphans].map(([parent, missing]) => {
    const children = missing.map(({ row }) => row);
    const classification = children[0]!.classification;
    const name = classification && subjectName(classification, parent);
    return formFinding(
      meta,
      {
        id: name ? 'parentless-codes.named' : 'parentless-codes.unnamed',
        data: {
          table: table.title,
          parent,
          codes: children.map((r) => r.code),
          ...(name ? { name } : {}),
        },
      },
      children.map((r) => r.codePlaces?.at(-1) ?? r.labelPlace),
    );
  });
}
