import type { BudgetRow, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import { levelOf, parentOf, type SubjectCode, type SubjectLevel } from '../../budget/Subject';
import { subjectName } from '../../budget/subjects';
import type { FormRule } from '../Rule';
import { formFinding } from './support/findings';
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
  const byUnit = new Map<string, BudgetRow[]>();
  for (const row of block.rows) {
    if (row.kind !== 'subject' || row.code === undefined || levelOf(row.code) === undefined) continue;
    const key = unitKey(block.rows, row);
    byUnit.set(key, [...(byUnit.get(key) ?? []), row]);
  }
  return [...byUnit.values()].flatMap((rows) => inspectUnit(table, rows));
}

/** Only the levels that this unit prints somewhere are expected: many tables print 项 rows alone, or 类 and 项. */
function inspectUnit(table: BudgetTable, rows: readonly BudgetRow[]): Finding[] {
  const codes = new Set(rows.map((r) => r.code!));
  const printed = new Set(
    [...codes].filter((c) => rows.some((r) => parentOrAbove(r.code!).includes(c))).map(levelOf),
  );
  const orphans = new Map<SubjectCode, BudgetRow[]>();
  for (const row of rows) {
    for (const parent of parentOrAbove(row.code!)) {
      if (!codes.has(parent) && printed.has(levelOf(parent) as SubjectLevel)) {
        orphans.set(parent, [...(orphans.get(parent) ?? []), row]);
      }
    }
  }
  return [...orphans].map(([parent, children]) => {
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

function parentOrAbove(code: SubjectCode): SubjectCode[] {
  const parent = parentOf(code);
  return parent === undefined ? [] : [parent, ...parentOrAbove(parent)];
}
