import type { AmountColumn, BudgetBook, BudgetRow, Measure, TableBlock } from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';
import type { TableKind } from '../../budget/TableKind';
import { blockOf, columnOf, figureAt, isZero, tableOf, totalRow } from './lookup';

/** Income outside the fiscal appropriations; with any of it, a department's tables cover more than the fiscal ones. */
export const NON_FISCAL: readonly Measure[] = [
  'institution',
  'operating',
  'other-income',
  'superior-subsidy',
  'subordinate-remittance',
  'institution-fund',
];

/** The three fiscal books with the tables that list their expenditure. */
export const FUNDS = [
  { measure: 'general', table: 'general-expenditure' },
  { measure: 'fund', table: 'fund-expenditure' },
  { measure: 'capital', table: 'capital-expenditure' },
] as const satisfies readonly { measure: Measure; table: TableKind }[];

/** Whether a summary table shows an amount for one of the measures, as a line or as a column. */
function shows(book: BudgetBook, measures: readonly Measure[]): boolean {
  const lines = blockOf(tableOf(book, 'revenue-expenditure-summary'), 'income')?.rows ?? [];
  if (lines.some((r) => r.measure && measures.includes(r.measure) && r.cells.some((c) => !isZero(c.figure))))
    return true;
  const summary = tableOf(book, 'revenue-summary')?.blocks[0];
  return measures.some((m) => standsIn(summary, columnOf(summary, m)));
}

/** An amount stands in a column: in its 合计, or, where there is no such row, in any. */
function standsIn(block: TableBlock | undefined, at: number | undefined): boolean {
  if (!block || at === undefined) return false;
  const total = totalRow(block);
  return total ? !isZero(figureAt(total, at)) : block.rows.some((r) => !isZero(figureAt(r, at)));
}

/** Sources that are an appropriation, or last year's. */
const FISCAL: readonly Measure[] = ['general', 'fund', 'capital', 'appropriation', 'carry-over'];

/** Measures of a column that names no source. */
export const NO_SOURCE: readonly Measure[] = ['total', 'subtotal', 'current-year', 'prior-year', 'change'];

/** A source that is not known to be fiscal: 财政专户管理资金, 单位资金, and what places name in words of their own. */
function showsUnknownSource(book: BudgetBook): boolean {
  const lines = blockOf(tableOf(book, 'revenue-expenditure-summary'), 'income')?.rows ?? [];
  if (
    lines.some(
      (r) =>
        r.line === 'source' &&
        r.ofWhich !== true &&
        (r.measure === undefined || !FISCAL.includes(r.measure)) &&
        (r.parent === undefined || !isFiscalLine(lines, r.parent)) &&
        r.cells.some((c) => !isZero(c.figure)),
    )
  )
    return true;
  const summary = tableOf(book, 'revenue-summary')?.blocks[0];
  return (summary?.columns ?? []).some(
    (c, i) =>
      ![...FISCAL, ...NO_SOURCE].includes(c.measure) &&
      c.parent !== undefined &&
      !isUnderFiscal(summary!.columns, c.parent) &&
      standsIn(summary, i),
  );
}

const isFiscalLine = (lines: readonly BudgetRow[], at: number): boolean => {
  const line = lines[at];
  return line?.line === 'carry-in' || (line?.measure !== undefined && FISCAL.includes(line.measure));
};

const isUnderFiscal = (columns: readonly AmountColumn[], parent: number | undefined): boolean => {
  const above = columns.find((c) => c.column === parent);
  return above !== undefined && (FISCAL.includes(above.measure) || isUnderFiscal(columns, above.parent));
};

/** Neither table of the department's income is there to say anything. */
const isIncomeUnknown = (book: BudgetBook): boolean =>
  !tableOf(book, 'revenue-summary')?.blocks[0] &&
  !blockOf(tableOf(book, 'revenue-expenditure-summary'), 'income');

/** The department has income besides fiscal appropriations (事业收入, 经营收入, 其他收入 …), or no table says that it hasn't. */
export const hasNonFiscalIncome = oncePer(
  (book: BudgetBook): boolean => isIncomeUnknown(book) || shows(book, NON_FISCAL) || showsUnknownSource(book),
);

const lineAmount = (
  book: BudgetBook,
  kind: TableKind,
  side: 'income' | 'expenditure',
  role: string,
): boolean =>
  (blockOf(tableOf(book, kind), side)?.rows ?? []).some(
    (r) => r.line === role && r.cells.some((c) => !isZero(c.figure)),
  );

/** Money comes in from last year (上年结转). */
export const hasCarryIn = oncePer(
  (book: BudgetBook): boolean =>
    shows(book, ['carry-over']) ||
    lineAmount(book, 'revenue-expenditure-summary', 'income', 'carry-in') ||
    lineAmount(book, 'appropriation-summary', 'income', 'carry-in') ||
    columnShows(book, 'general-expenditure', 'carry-over'),
);

/** Money goes on to next year, or is distributed (结转下年, 结余分配). */
export const hasCarryOut = oncePer(
  (book: BudgetBook): boolean =>
    (['carry-out', 'distribution'] as const).some((role) =>
      lineAmount(book, 'revenue-expenditure-summary', 'expenditure', role),
    ) || lineAmount(book, 'appropriation-summary', 'expenditure', 'carry-out'),
);

const columnShows = (book: BudgetBook, kind: TableKind, measure: Measure): boolean => {
  const block = tableOf(book, kind)?.blocks[0];
  return standsIn(block, columnOf(block, measure));
};

/** The department spends from government funds or state capital, so that tables of all appropriations cover more than the general budget. */
export const hasOtherFunds = (book: BudgetBook): boolean =>
  (['fund-expenditure', 'capital-expenditure'] as const).some((kind) => {
    const table = tableOf(book, kind);
    return table !== undefined && !table.empty;
  });

/** 上缴上级支出, 对附属单位补助支出: spent, but not by the department itself. */
export const hasTransfers = (book: BudgetBook): boolean =>
  columnShows(book, 'expenditure-summary', 'remit-superior') ||
  columnShows(book, 'expenditure-summary', 'subsidise-subordinate');
