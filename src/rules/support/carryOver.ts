import type { AmountCell, BudgetBook, BudgetRow, Measure } from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';
import { addsUp, excessOver } from '../../budget/verdictOf';
import type { TableKind } from '../../budget/TableKind';
import { countClasses } from './classLines';
import { FUNDS, hasCarryIn, hasCarryOut } from './facts';
import { blockOf, columnOf, isZero, tableOf, totalRow } from './lookup';

/**
 * Whether a fund's own table counts what was carried over from last year: in some places it shows this year's
 * appropriation alone, while the summaries show all that is spent. `unknown` where neither reading fits the totals, and some of
 * the money carried over may be left out.
 */
export type CarryReading = 'included' | 'excluded' | 'unknown';

type Fund = (typeof FUNDS)[number];

/** @param fund one of the three fiscal books, with the table of its expenditure */
export const carryReading = (book: BudgetBook, fund: Fund): CarryReading => readingsOf(book).get(fund)!;

const readingsOf = oncePer(
  (book: BudgetBook): ReadonlyMap<Fund, CarryReading> =>
    new Map(FUNDS.map((fund) => [fund, read(book, fund)])),
);

function read(book: BudgetBook, fund: Fund): CarryReading {
  const detail = tableOf(book, fund.table)?.blocks[0];
  if (!hasCarryIn(book) || !detail || saysCarryOver(book, fund.table)) return 'included';
  const summary = blockOf(tableOf(book, 'appropriation-summary'), 'expenditure');
  const at = columnOf(summary, fund.measure);
  const from = columnOf(detail, 'total') ?? -1;
  const own = totalRow(detail)?.cells[from];
  const row = summary && closingOf(summary.rows, book);
  const stated = at === undefined ? undefined : row?.cells[at];
  if (!own || !stated) return 'unknown';
  if (agree(stated, [own])) return 'included';
  const carried = carriedCells(book, fund.measure);
  if (carried && agree(stated, [own, ...carried])) return 'excluded';
  if (!summary || at === undefined || !carried || carried.length === 0) return 'unknown';
  if (carried.every((c) => isZero(c.figure))) return 'included';
  if (isAppropriation(book, fund, own)) return 'excluded';
  // Neither fits, and no more than what was carried over can be left out: an amount is wrong, and one 类 has it.
  const { same, apart } = countClasses(summary, at, detail, from);
  return isBeyond(stated, own, carried) && same > 0 && apart === 1 ? 'included' : 'unknown';
}

/** As much as the fund's line of income, which counts this year's appropriation alone. */
function isAppropriation(book: BudgetBook, { measure }: Fund, own: AmountCell): boolean {
  const income = blockOf(tableOf(book, 'appropriation-summary'), 'income');
  const line = income?.rows.find(
    (r) => r.measure === measure && !(r.parent !== undefined && income.rows[r.parent]!.line === 'carry-in'),
  );
  const stated = line?.cells[columnOf(income, 'total') ?? -1];
  return !hasCarryOut(book) && stated !== undefined && agree(stated, [own]);
}

/** More than a whole, or less than what is left of it without all that was carried over. */
function isBeyond(whole: AmountCell, own: AmountCell, carried: readonly AmountCell[]): boolean {
  const left = excessOver(whole.figure, [own.figure]);
  const beyond = excessOver(
    whole.figure,
    [own, ...carried].map((c) => c.figure),
  );
  return left?.isNegative() === true || beyond?.isPositive() === true;
}

/** The line that a fund's table is held against: 本年支出, or the 总计 where nothing is carried on. */
const closingOf = (rows: readonly BudgetRow[], book: BudgetBook): BudgetRow | undefined =>
  rows.find((r) => r.line === 'year-total') ??
  (hasCarryOut(book) ? undefined : rows.find((r) => r.line === 'grand-total'));

/** Whether a table has a column for what was carried over, as a whole or within 基本支出 and 项目支出. */
export const saysCarryOver = (book: BudgetBook, kind: TableKind): boolean =>
  (tableOf(book, kind)?.blocks ?? []).some((b) =>
    b.columns.some((c) => c.measure === 'carry-over' || c.path.some((p) => /结转/.test(p))),
  );

/** Cells that say how much of a fund was carried over; undefined where the summary does not split it by fund. */
export function carriedCells(book: BudgetBook, fund: Measure): readonly AmountCell[] | undefined {
  const income = blockOf(tableOf(book, 'appropriation-summary'), 'income');
  const at = columnOf(income, 'total');
  if (!income || at === undefined) return undefined;
  const heads = income.rows.flatMap((r, i) => (r.line === 'carry-in' ? [i] : []));
  const lines = income.rows.filter((r) => r.parent !== undefined && heads.includes(r.parent));
  const isNothing = (rows: readonly BudgetRow[]): boolean =>
    rows.every((r) => isZero(r.cells[at]?.figure ?? null));
  if (isNothing(lines) && !isNothing(heads.map((i) => income.rows[i]!))) return undefined;
  return lines.filter((r) => r.measure === fund).flatMap((r) => r.cells[at] ?? []);
}

const agree = (stated: AmountCell, parts: readonly AmountCell[]): boolean =>
  addsUp(
    stated.figure,
    parts.map((p) => p.figure),
  ) === true;
