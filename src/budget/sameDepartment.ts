import type { BudgetBook } from './BudgetBook';
import { normalName } from './names';

/** So much of a name must be the same before the rest may be a place in front of it. */
const LEAST = 4;

/**
 * Whether two names mean one department: they are the same, or one has a place in front that the other leaves out
 * (广元市昭化区统计局, 昭化区统计局). What stands behind a name makes it another's: 统计局, 统计局普查中心.
 */
export function sameDepartment(a: string, b: string): boolean {
  const [long, short] = [normalName(a), normalName(b)].sort((x, y) => y.length - x.length) as [
    string,
    string,
  ];
  return long === short || (short.length >= LEAST && long.endsWith(short));
}

/** Whether two books are of one department, or have one in common; undefined where one of them names nobody. */
export function ofOneDepartment(a: BudgetBook, b: BudgetBook): boolean | undefined {
  const [x, y] = [departmentsOf(a), departmentsOf(b)];
  if (x.length === 0 || y.length === 0) return undefined;
  return x.some((name) => y.some((other) => sameDepartment(name, other)));
}

/** The names that stand over the tables of a book: one, or those of several departments' sets. */
export const departmentsOf = ({ department, tables }: BudgetBook): readonly string[] => [
  ...new Set([department, ...tables.map((t) => t.department)].filter((d) => d !== undefined)),
];
