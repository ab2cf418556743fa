import type { AmountColumn, Measure } from '../budget/BudgetBook';
import { FISCAL_BOOKS } from '../budget/Fund';
import { measureOfSource } from './measures';

/** What a table of several funds may print of each of them. */
const OF_EACH: ReadonlySet<Measure> = new Set<Measure>(['basic', 'personnel', 'public', 'project']);
const FUNDS: ReadonlySet<Measure> = new Set<Measure>(FISCAL_BOOKS);

const fundAbove = ({ path }: AmountColumn): Measure | undefined =>
  path
    .slice(0, -1)
    .map((heading) => measureOfSource(heading))
    .find((m) => m !== undefined && FUNDS.has(m));

/** `一般公共预算：基本支出、项目支出 | 政府性基金预算：基本支出、项目支出`: none of them is the table's 基本支出 as a whole. */
export function settleFundGroups(columns: readonly AmountColumn[]): readonly AmountColumn[] {
  const groups = new Map<Measure, Set<Measure>>();
  for (const column of columns) {
    if (!OF_EACH.has(column.measure)) continue;
    const fund = fundAbove(column);
    if (fund === undefined) continue;
    const own = groups.get(column.measure);
    if (own) own.add(fund);
    else groups.set(column.measure, new Set([fund]));
  }
  if (![...groups.values()].some((funds) => funds.size > 1)) return columns;
  return columns.map((c) =>
    (groups.get(c.measure)?.size ?? 0) > 1 && fundAbove(c) !== undefined ? { ...c, measure: 'subtotal' } : c,
  );
}
