import type { BudgetRow, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import { levelOf, parentOf, type SubjectCode } from '../../budget/Subject';
import { subjectName } from '../../budget/subjects';
import type { FormRule } from '../Rule';
import { formFinding } from './support/findings';
import { groupBy } from './support/groups';
import { unitKey } from './support/units';

const meta = {
  id: 'parentless-codes',
  category: 'form',
  severity: 'warning',
  basis: '《预算法》第三十二条；列示类、款汇总行的表，每个项应有其类、款的汇总行',
} as const;

/** Subjects whose 类 or 款 has no row, in tables that print rows for that level. */
export const rule: FormRule = {
  kind: 'form',
  meta,
  inspect: ({ book }) => ({
    findings: book.tables.flatMap((table) => table.blocks.flatMap((block) => inspectBlock(table, block))),
    cannotTell: [],
  }),
};

function inspectBlock(table: BudgetTable, block: TableBlock): Finding[] {
  const subjects = block.rows.filter(
    (row) => row.kind === 'subject' && row.code !== undefined && levelOf(row.code) !== undefined,
  );
  return [...groupBy(subjects, (row) => unitKey(block.rows, row)).values()].flatMap((rows) =>
    inspectUnit(table, rows),
  );
}

/** Only the levels that this unit prints somewhere are expected: many tables print 项 rows alone, or 类 and 项. */
function inspectUnit(table: BudgetTable, rows: readonly BudgetRow[]): Finding[] {
  const codes = new Set(rows.map((r) => r.code!));
  const expected = rows.flatMap((row) => ancestorsOf(row.code!).map((parent) => ({ parent, row })));
  const printed = new Set(
    expected.filter(({ parent }) => codes.has(parent)).map(({ parent }) => levelOf(parent)),
  );
  const orphaned = expected.filter(({ parent }) => !codes.has(parent) && printed.has(levelOf(parent)));
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
          codes: children.map((r) => r.code!),
          ...(name ? { name } : {}),
        },
      },
      children.map((r) => r.codePlaces?.at(-1) ?? r.labelPlace),
    );
  });
}

function ancestorsOf(code: SubjectCode): SubjectCode[] {
  const parent = parentOf(code);
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)];
}
