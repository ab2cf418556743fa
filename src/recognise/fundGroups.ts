import type { AmountColumn, Measure } from '../budget/BudgetBook';
import { FISCAL_BOOKS } from '../budget/Fund';
import { NON_FISCAL } from '../budget/incomeSources';
import { measureOfSource } from './measures';

/** What a table of several funds may print of each of them. */
const OF_EACH: ReadonlySet<Measure> = new Set<Measure>(['basic', 'personnel', 'public', 'project']);
const FUNDS: ReadonlySet<Measure> = new Set<Measure>(FISCAL_BOOKS);

const fundAbove = ({ path }: AmountColumn): Measure | undefined =>
  path
    .slice(0, -1)
    .map((heading) => measureOfSource(heading))
    .find((m) => m !== undefined && FUNDS.has(m));

/** Columns of money that comes from elsewhere. */
const SOURCES: ReadonlySet<Measure> = new Set<Measure>([...FISCAL_BOOKS, ...NON_FISCAL]);

/** `一般公共预算：基本支出、项目支出 | 政府性基金预算`: the table is of other funds, too. */
const hasOther = (columns: readonly AmountColumn[], fund: Measure): boolean =>
  columns.some((c) => SOURCES.has(c.measure) && c.measure !== fund && fundAbove(c) !== fund);

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
  const parted = new Set(
    [...groups].flatMap(([measure, [fund, ...more]]) =>
      more.length > 0 || (fund !== undefined && hasOther(columns, fund)) ? [measure] : [],
    ),
  );
  if (parted.size === 0) return columns;
  return columns.map((c) =>
    parted.has(c.measure) && fundAbove(c) !== undefined ? { ...c, measure: 'subtotal' } : c,
  );
}
