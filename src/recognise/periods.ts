import type { AmountColumn, BudgetRow, Measure } from '../budget/BudgetBook';
import { addsUp } from '../budget/verdictOf';
import { oncePerText, wordsOf } from './Words';

const HALVES = 2;
const QUARTERS = 4;
const MONTHS = 12;

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const numberOf = (text: string): number => (/\d/.test(text) ? Number(text) : NUMERALS.indexOf(text) + 1);

/** Which part of a year a heading names, and of how many: 二季度 is 2 of 4, 上半年 1 of 2, 3月 3 of 12. */
const partOfYear = oncePerText((words): { readonly at: number; readonly of: number } | null => {
  const name = words.normal.replace(/(?:用款|支出|预算|资金)?(?:计划|安排|预算|数|额)$/, '');
  const quarter = /^第?([一二三四1-4])季度?$/.exec(name)?.[1];
  if (quarter) return { at: numberOf(quarter), of: QUARTERS };
  const half = /^([上下])半年度?$/.exec(name)?.[1];
  if (half) return { at: half === '上' ? 1 : 2, of: HALVES };
  const month = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/.exec(name)?.[1];
  return month ? { at: numberOf(month), of: MONTHS } : null;
});

const partIn = ({ path, measure, parent }: AmountColumn): ReturnType<typeof partOfYear> =>
  measure === 'other' && parent === undefined ? partOfYear(wordsOf(path.at(-1) ?? '')) : null;

/**
 * `合计、基本支出、项目支出、一季度、二季度、三季度、四季度`: all the parts of a year side by side split the table's total once more. Where
 * most rows deny it, they tell of something else (what has been spent by then).
 */
export function settlePeriods(
  columns: readonly AmountColumn[],
  rows: readonly BudgetRow[],
  total: Measure,
): readonly AmountColumn[] {
  const whole = columns.findIndex((c) => c.measure === total);
  if (whole < 0) return columns;
  const parts: number[] = [];
  columns.forEach((column, at) => {
    const first = partIn(column);
    if (first?.at !== 1) return;
    const run = columns.slice(at, at + first.of).map(partIn);
    if (run.length === first.of && run.every((part, i) => part?.of === first.of && part.at === i + 1))
      if (isSplit(rows, whole, at, first.of)) parts.push(...run.map((_part, i) => at + i));
  });
  if (parts.length === 0) return columns;
  return columns.map((c, at) => (parts.includes(at) ? { ...c, splits: columns[whole]!.column } : c));
}

function isSplit(rows: readonly BudgetRow[], whole: number, from: number, count: number): boolean {
  let held = 0;
  let broken = 0;
  for (const { cells } of rows) {
    const parts = cells.slice(from, from + count).map((c) => c.figure);
    const holds = addsUp(cells[whole]?.figure, parts);
    if (holds === undefined || parts.every((f) => f?.value.isZero())) continue;
    if (holds) held++;
    else broken++;
  }
  return held > broken;
}
