import type { BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import type { BookRule } from '../Rule';
import { cannotTell, formFinding } from './support/findings';
import { byFrequency } from './support/groups';
import { article, basis, practice } from '../statutes/basis';

const meta = {
  id: 'department-mismatch',
  category: 'form',
  severity: 'warning',
  basis: basis(article('预算法', '第十四条第二款'), practice('一套公开表属于同一部门（单位）')),
} as const;

/** Tables under another department's name than most. A book of several departments' sets has no one name. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book }) {
    const named = book.tables.filter((t) => t.department !== undefined);
    const groups = byFrequency(named, (t) => normalName(t.department!));
    if (groups.length < 2) return { findings: [] };
    if (holdsSeveralSets(groups)) {
      const departments = groups.map((g) => g[0]!.department!);
      return {
        findings: [],
        cannotTell: [cannotTell(meta, { id: 'department-mismatch.several', data: { departments } })],
      };
    }
    const usual = groups[0]![0]!.department!;
    return { findings: groups.slice(1).flatMap((g) => g.map((t) => differs(t, usual))) };
  },
};

/** Two departments that each bring the same kinds of table are two sets in one workbook. */
function holdsSeveralSets(groups: readonly (readonly BudgetTable[])[]): boolean {
  const kinds = new Set(groups[0]!.map((t) => t.kind));
  return groups.slice(1).some((g) => g.filter((t) => kinds.has(t.kind)).length > 1);
}

/** A shortened name is pointed out; another name is a warning. */
function differs(table: BudgetTable, usual: NonNullable<BudgetBook['department']>) {
  const [own, other] = [normalName(table.department!), normalName(usual)];
  const shortened = own.includes(other) || other.includes(own);
  const data = { table: table.title, department: table.department!, usual };
  const places = [table.departmentPlace ?? table.titlePlace];
  return shortened
    ? formFinding(meta, { id: 'department-mismatch.shortened', data }, places, 'info')
    : formFinding(meta, { id: 'department-mismatch.differs', data }, places);
}
