import type { AmountCell, BudgetBook, BudgetRow, Measure } from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';
import { addsUp } from '../../budget/verdictOf';
import type { TableKind } from '../../budget/TableKind';
import { FUNDS, hasCarryIn, hasCarryOut } from './facts';
import { blockOf, columnOf, isZero, tableOf, totalRow } from './lookup';

/**
 * Whether a fund's own table counts what was carried over from last year: in some places it shows this year's
 * appropriation alone, while the summaries show all that is spent. `unknown` where neither reading fits the totals.
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
  const own = totalRow(detail)?.cells[columnOf(detail, 'total') ?? -1];
  const row = summary && closingOf(summary.rows, book);
  const stated = at === undefined ? undefined : row?.cells[at];
  if (!own || !stated) return 'unknown';
  if (agree(stated, [own])) return 'included';
  const carried = carriedCells(book, fund.measure);
  return carried && agree(stated, [own, ...carried]) ? 'excluded' : 'unknown';
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
  const total = heads.every((i) => isZero(income.rows[i]!.cells[at]?.figure ?? null));
  if (lines.length === 0) return total ? [] : undefined;
  return lines.filter((r) => r.measure === fund).flatMap((r) => r.cells[at] ?? []);
}

const agree = (stated: AmountCell, parts: readonly AmountCell[]): boolean =>
  addsUp(
    stated.figure,
    parts.map((p) => p.figure),
  ) === true;
