import type { BudgetTable } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import type { BookRule } from '../Rule';
import { formFinding } from './support/findings';
import { oddRowsOf, type OddRows } from './support/oddRows';
import { formerName, mayBeFormer } from '../../budget/formerNames';
import { article, basis } from '../statutes/basis';

const meta = {
  id: 'renamed-subjects',
  category: 'form',
  severity: 'warning',
  basis: basis(article('预算法', '第三十二条第三款'), article('政府收支分类科目', '编码与名称')),
} as const;

/** Rows that bear a subject's former name: 医疗卫生与计划生育支出 is 卫生健康支出 since 2019. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check: ({ book }) => ({
    findings: oddRowsOf(book).flatMap((odd) => inspectTable(odd, odd.table.year ?? book.year)),
  }),
};

/** Subjects stand in rows with codes and in the lines of two-sided tables. Projects and units may be named as they like. */
function inspectTable({ table, rows }: OddRows, year: BudgetTable['year']): Finding[] {
  const findings: Finding[] = [];
  for (const { kind, name, code, labelPlace } of rows) {
    if ((kind !== 'subject' && kind !== 'line') || !mayBeFormer(name)) continue;
    const former = formerName(name, year, code === undefined ? {} : { code });
    if (!former) continue;
    const data = { table: table.title, name, now: former.now, since: former.since };
    const id = former.moved ? 'renamed-subjects.moved' : 'renamed-subjects.renamed';
    findings.push(formFinding(meta, { id, data }, [labelPlace], former.unseen ? 'info' : meta.severity));
  }
  return findings;
}
