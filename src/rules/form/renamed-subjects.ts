import type { BudgetRow, BudgetTable } from '../../budget/BudgetBook';
import type { FormRule } from '../Rule';
import { formFinding } from './support/findings';
import { renamedSubject } from './support/renamed';

const meta = {
  id: 'renamed-subjects',
  category: 'form',
  severity: 'warning',
  basis: '《预算法》第三十二条；财政部每年印发的《政府收支分类科目》',
} as const;

/** Rows that bear a subject's former name: 医疗卫生与计划生育支出 is 卫生健康支出 since 2019. */
export const rule: FormRule = {
  kind: 'form',
  meta,
  inspect: ({ book }) => ({
    findings: book.tables.flatMap((table) =>
      rowsWithSubjects(table).flatMap((row) => {
        const renamed = renamedSubject(row.name, table.year ?? book.year);
        return renamed
          ? [
              formFinding(
                meta,
                {
                  id: 'renamed-subjects.renamed',
                  data: { table: table.title, name: row.name, now: renamed.now, since: renamed.since },
                },
                [row.labelPlace],
              ),
            ]
          : [];
      }),
    ),
    cannotTell: [],
  }),
};

/** Subjects stand in rows with codes and in the lines of two-sided tables. Projects and units may be named as they like. */
const rowsWithSubjects = (table: BudgetTable): BudgetRow[] =>
  table.blocks.flatMap((b) => b.rows.filter((r) => r.kind === 'subject' || r.kind === 'line'));
