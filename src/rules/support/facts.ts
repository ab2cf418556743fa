import type {
  AmountColumn,
  BudgetBook,
  BudgetRow,
  BudgetTable,
  Measure,
  TableBlock,
} from '../../budget/BudgetBook';
import { FISCAL_BOOKS } from '../../budget/Fund';
import { NON_FISCAL } from '../../budget/incomeSources';
import { oncePer } from '../../budget/oncePer';
import type { TableKind } from '../../budget/TableKind';
import { blockOf, columnOf, figureAt, isZero, tableOf, totalRow } from './lookup';

/** The three fiscal books with the tables that list their expenditure. */
export const FUNDS = [
  { measure: 'general', table: 'general-expenditure', name: '一般公共预算支出表' },
  { measure: 'fund', table: 'fund-expenditure', name: '政府性基金预算支出表' },
  { measure: 'capital', table: 'capital-expenditure', name: '国有资本经营预算支出表' },
] as const satisfies readonly { measure: Measure; table: TableKind; name: string }[];

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
const FISCAL: readonly Measure[] = [...FISCAL_BOOKS, 'appropriation', 'carry-over'];

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

/**
 * `合计、一般公共预算、事业收入、其中：上年结转`: what was carried over stands beside the sum of the sources, which count it, too.
 */
export function countsCarriedOver(block: TableBlock | undefined): boolean {
  const at = columnOf(block, 'carry-over');
  const total = columnOf(block, 'total');
  if (!block || at === undefined || total === undefined) return false;
  const { columns } = block;
  const column = columns[total]!.column;
  return (
    columns[at]!.parent === undefined &&
    columns[at]!.path.some((heading) => heading.startsWith('其中')) &&
    columns.some((c) => c.parent === column)
  );
}

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

/** The tables of the three fiscal books that a book has. */
export interface FundTables {
  readonly tables: readonly BudgetTable[];
  /** Names of those that it lacks, although their fund may have been spent from: they are not all that is spent. */
  readonly lacking: readonly string[];
}

/** A set may go without the table of a fund that nothing is spent from (国有资本经营 came later than the others). */
export const fundTables = oncePer((book: BudgetBook): FundTables => ({
  tables: FUNDS.flatMap(({ table }) => tableOf(book, table) ?? []),
  lacking: FUNDS.filter((f) => !tableOf(book, f.table) && !isNothing(book, f.measure)).map((f) => f.name),
}));

/** The summaries say that nothing of a fund is spent: in their column of the fund, or in its line of income with nothing carried over. */
function isNothing(book: BudgetBook, fund: Measure): boolean {
  const spent = blockOf(tableOf(book, 'appropriation-summary'), 'expenditure');
  const at = columnOf(spent, fund);
  if (spent && at !== undefined) return spent.rows.every((r) => isZero(figureAt(r, at)));
  const lines = (['appropriation-summary', 'revenue-expenditure-summary'] as const).flatMap(
    (kind) => blockOf(tableOf(book, kind), 'income')?.rows.filter((r) => r.measure === fund) ?? [],
  );
  const isZeroLine = (r: BudgetRow): boolean => r.cells.every((c) => isZero(c.figure));
  return lines.length > 0 && lines.every(isZeroLine) && !hasCarryIn(book);
}

/** The summaries show that a fund is spent from whose own table is not there. */
function isSpentUnlisted(book: BudgetBook, fund: Measure): boolean {
  const spent = blockOf(tableOf(book, 'appropriation-summary'), 'expenditure');
  return standsIn(spent, columnOf(spent, fund)) || shows(book, [fund]);
}

/** The department spends from government funds or state capital, so that tables of all appropriations cover more than the general budget. */
export const hasOtherFunds = (book: BudgetBook): boolean => othersSpent(book).length > 0;

/** Basic expenditure may be paid from the other funds, too: their tables say so, or do not say that all of it is for projects. */
export const othersHaveBasic = (book: BudgetBook): boolean =>
  othersSpent(book).some(({ table }) => {
    const block = table?.blocks[0];
    const at = columnOf(block, 'basic');
    return at === undefined || standsIn(block, at) || !standsIn(block, columnOf(block, 'project'));
  });

/** “三公” expenses may be paid from the other funds, too: only of government funds there is a table that says that they aren't. */
export const othersHaveThreePublic = (book: BudgetBook): boolean =>
  othersSpent(book).some(({ measure }) => {
    const block = measure === 'fund' ? tableOf(book, 'fund-three-public')?.blocks[0] : undefined;
    const at = columnOf(block, 'three-public');
    return at === undefined || standsIn(block, at);
  });

/** The other funds that are spent from, each with its table where there is one. */
const othersSpent = (book: BudgetBook) =>
  FUNDS.slice(1).flatMap(({ table: kind, measure }) => {
    const table = tableOf(book, kind);
    return (table ? !table.empty : isSpentUnlisted(book, measure)) ? [{ measure, table }] : [];
  });

/** 上缴上级支出, 对附属单位补助支出: spent, but not by the department itself. */
export const hasTransfers = (book: BudgetBook): boolean =>
  columnShows(book, 'expenditure-summary', 'remit-superior') ||
  columnShows(book, 'expenditure-summary', 'subsidise-subordinate');
