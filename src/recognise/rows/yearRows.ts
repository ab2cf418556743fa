import { oncePerText } from '../Words';
import type { DraftRow } from './newRow';

const YEAR_LABEL =
  /^(?:(20\d{2})(?:年度?)?|(上年|上一年|去年)度?|(本年|今年|当年)度?)(?:预算数?|执行数|预算安排|当年)?$/;
/** `2024年`, `2024年度预算`, `上年`: the label of a year's row, and nothing else. */
export const isYearLabel = oncePerText((words) => YEAR_LABEL.test(words.plain));

const CHANGE_LABEL = /^(?:比上年)?(?:增减|增长|变动|同比)/;

const yearOf = (row: DraftRow): number | undefined => {
  const [, year, last, own] = YEAR_LABEL.exec(row.label.replace(/\s/g, '')) ?? [];
  if (year !== undefined) return Number(year);
  return own !== undefined ? THIS_YEAR : last === undefined ? undefined : THIS_YEAR - 1;
};

/** `本年` is later than whatever year stands beside it. */
const THIS_YEAR = 9999;

/**
 * `2024年`, `2025年` one below another: each row is a year's, and nothing is summed over them. The latest is the table's;
 * the others stand for themselves (of several units, each has one of the latest year), and what says the change is no amount of either.
 * @returns the rows as they are when they are no years
 */
export function settleYearRows(rows: readonly DraftRow[]): readonly DraftRow[] {
  const years = rows.filter((r) => !CHANGE_LABEL.test(r.label.trim()));
  if (years.length < 2 || years.some((r) => yearOf(r) === undefined)) return rows;
  const latest = Math.max(...years.map((r) => yearOf(r)!));
  const own = years.filter((r) => yearOf(r) === latest);
  for (const row of years) row.kind = 'closing';
  for (const row of own) {
    row.kind = own.length > 1 && row.unitName !== undefined ? 'unit' : 'total';
    // Each unit has its years: the row is the unit's.
    if (row.kind === 'unit') row.label = row.name = row.unitName!;
  }
  return years;
}
