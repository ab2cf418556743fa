import type { BudgetBook, BudgetRow, BudgetTable, LineRole, Measure } from '../../../budget/BudgetBook';
import { NON_FISCAL } from '../../../budget/incomeSources';
import type { FinalKind } from '../../../budget/TableKind';
import { oncePer } from '../../../budget/oncePer';
import { addsUp } from '../../../budget/verdictOf';
import { blockOf, columnOf, figureAt, isZero, tableOf } from '../../support/lookup';
import { isLine, lineAmount, type Amount } from '../../support/amounts';

/** The three fiscal books with the tables of their final account. */
export const FINAL_FUNDS: readonly {
  readonly measure: Measure;
  /** Where its expenditure is listed; the first that a book has. */
  readonly spent: readonly FinalKind[];
  /** Where 年初, 收入 and 年末 stand beside it. */
  readonly balance: FinalKind;
  readonly name: string;
}[] = [
  {
    measure: 'general',
    spent: ['final-general-expenditure'],
    balance: 'final-general-expenditure',
    name: '一般公共预算财政拨款支出决算表',
  },
  {
    measure: 'fund',
    spent: ['final-fund-expenditure'],
    balance: 'final-fund-expenditure',
    name: '政府性基金预算财政拨款收入支出决算表',
  },
  {
    measure: 'capital',
    spent: ['final-capital-expenditure', 'final-capital-balance'],
    balance: 'final-capital-balance',
    name: '国有资本经营预算财政拨款支出决算表',
  },
];

/** A source of the year's income, and not the part of what was carried in. */
export const isSource =
  (measure: Measure) =>
  (row: BudgetRow, rows: readonly BudgetRow[]): boolean =>
    row.measure === measure && !isCarried(row, rows);

/** A fund's part of what was carried in. */
export const isCarriedSource =
  (measure: Measure) =>
  (row: BudgetRow, rows: readonly BudgetRow[]): boolean =>
    row.measure === measure && isCarried(row, rows);

const isCarried = ({ parent }: BudgetRow, rows: readonly BudgetRow[]): boolean =>
  parent !== undefined && rows[parent]?.line === 'carry-in';

const SUMMARY = 'final-revenue-expenditure-summary';
const FISCAL = 'final-appropriation-summary';

const ROLES: readonly (readonly ['income' | 'expenditure', LineRole])[] = [
  ['income', 'carry-in'],
  ['expenditure', 'year-total'],
  ['expenditure', 'carry-out'],
];

/** Of what is carried in, spent and carried on, most is the same in the department's summary and in that of the appropriations. */
const mostAgree = (book: BudgetBook): boolean => {
  const same = ROLES.filter(([side, role]) => isSameLine(book, side, role));
  return same.length * 2 > ROLES.length;
};

function isSameLine(book: BudgetBook, side: 'income' | 'expenditure', role: LineRole): boolean {
  const [all, fiscal] = [SUMMARY, FISCAL].map((kind) =>
    lineAmount(tableOf(book, kind as FinalKind), side, isLine(role)),
  );
  return all !== undefined && fiscal !== undefined && agree(all, fiscal);
}

const agree = (a: Amount, b: Amount): boolean => addsUp(a.cells[0]!.figure, [b.cells[0]!.figure]) === true;

/**
 * The department had no money but appropriations: no other income, no surplus of its own used or given away, and nothing else
 * carried in or on. One wrong figure does not make it seem that it had.
 */
export const hasFiscalMoneyOnly = oncePer((book: BudgetBook): boolean => {
  const lines = blockOf(tableOf(book, SUMMARY), 'income')?.rows;
  if (!lines || !tableOf(book, FISCAL)) return false;
  const other = lines.some(
    (r) => NON_FISCAL.some((m) => m === r.measure) && r.cells.some((c) => !isZero(c.figure)),
  );
  return !other && mostAgree(book);
});

/** All that was spent came from appropriations. */
export const spendsFiscalMoneyOnly = oncePer(
  (book: BudgetBook): boolean => isSameLine(book, 'expenditure', 'year-total') || hasFiscalMoneyOnly(book),
);

type FinalFund = (typeof FINAL_FUNDS)[number];

/** The table that lists what was spent of a fund. */
export function tableOfFund(book: BudgetBook, { spent }: FinalFund): BudgetTable | undefined {
  const tables = spent.flatMap((kind) => tableOf(book, kind) ?? []);
  // The set of Sichuan prints a fund twice, with and without its balances: an empty one says nothing where the other is filled.
  return tables.find((t) => !t.empty) ?? tables[0];
}

/** The funds without a table that lists what was spent of them, though it is not said that nothing was. */
export const unlistedFunds = (book: BudgetBook): readonly FinalFund[] =>
  FINAL_FUNDS.filter((fund) => !tableOfFund(book, fund) && !spendsNothing(book, fund));

/** The summary of the appropriations says that nothing was spent of a fund. */
function spendsNothing(book: BudgetBook, { measure }: FinalFund): boolean {
  const spent = blockOf(tableOf(book, FISCAL), 'expenditure');
  const at = columnOf(spent, measure);
  return spent !== undefined && (at === undefined || spent.rows.every((r) => isZero(figureAt(r, at))));
}
