import type { AmountCell, BudgetBook, BudgetTable, Measure } from '../../../budget/BudgetBook';
import { contains, roundedInterval, scaleInterval } from '../../../budget/Interval';
import { decimalsOf } from '../../../budget/rounding';
import type { TableKind } from '../../../budget/TableKind';
import { POWER_OF_TEN, YUAN_PER } from '../../../budget/Unit';
import { isLine, lineAmount, totalAmount, type Amount } from '../../support/amounts';
import { tableOf } from '../../support/lookup';
import { grandTotal } from './totals';

/** Grand totals that must be the same money, by table and column. */
const SAME_MONEY: readonly (readonly (readonly [TableKind, Measure])[])[] = [
  [
    ['revenue-expenditure-summary', 'total'],
    ['revenue-summary', 'total'],
    ['expenditure-summary', 'total'],
  ],
  [
    ['appropriation-summary', 'total'],
    ['appropriation-economic', 'total'],
  ],
  [
    ['appropriation-summary', 'general'],
    ['general-expenditure', 'total'],
  ],
  [
    ['general-expenditure', 'basic'],
    ['general-basic', 'total'],
  ],
  [
    ['general-expenditure', 'project'],
    ['general-projects', 'total'],
  ],
];

/** A total and the table whose unit it is counted in. */
export interface Totalled {
  readonly table: BudgetTable;
  readonly cell: AmountCell;
}

/** Two totals that must be the same money. */
export type Pair = readonly [Totalled, Totalled];

/** All pairs of totals that the book holds and that must be the same money. */
export function comparablePairs(book: BudgetBook): Pair[] {
  const pairs: Pair[] = [];
  for (const group of SAME_MONEY) {
    pairs.push(...allPairs(totalsOf(book, group)));
  }
  for (const amounts of sameInFinalAccount(book))
    pairs.push(...allPairs(amounts.flatMap((a) => (a ? totalledOf(a) : []))));
  return pairs;
}

const allPairs = (totals: readonly Totalled[]): Pair[] =>
  totals.flatMap((a, i) => totals.slice(i + 1).map((b): Pair => [a, b]));

/** What a final account prints in several tables; what was carried in and on keeps its grand totals apart. */
function sameInFinalAccount(book: BudgetBook): readonly (readonly (Amount | undefined)[])[] {
  const summary = tableOf(book, 'final-revenue-expenditure-summary');
  const fiscal = tableOf(book, 'final-appropriation-summary');
  const income = tableOf(book, 'final-revenue-summary');
  const general = tableOf(book, 'final-general-expenditure');
  const ofYear = isLine('year-total');
  return [
    [lineAmount(summary, 'income', ofYear), totalAmount(income, 'total')],
    [
      lineAmount(summary, 'expenditure', ofYear),
      totalAmount(tableOf(book, 'final-expenditure-summary'), 'total'),
    ],
    [lineAmount(fiscal, 'income', ofYear), totalAmount(income, 'appropriation')],
    [lineAmount(fiscal, 'expenditure', ofYear, 'general'), totalAmount(general, 'total')],
    [totalAmount(general, 'basic'), totalAmount(tableOf(book, 'final-general-basic'), 'total')],
  ];
}

/** An amount that one cell prints and that is not zero. */
function totalledOf({ table, cells }: Amount): readonly Totalled[] {
  const [cell, ...more] = cells;
  return cell?.figure && !cell.figure.value.isZero() && more.length === 0 ? [{ table, cell }] : [];
}

function totalsOf(book: BudgetBook, group: (typeof SAME_MONEY)[number]): readonly Totalled[] {
  const totals: Totalled[] = [];
  for (const [kind, measure] of group) {
    for (const table of book.tables) {
      const cell = table.kind === kind ? grandTotal(table, measure) : undefined;
      if (cell) totals.push({ table, cell });
    }
  }
  return totals;
}

const TEN_THOUSAND = YUAN_PER.万元;
/** By how many places the point is moved. */
const MOVED = POWER_OF_TEN.万元;

/** Whether the two, taken in the units of their tables, are the same digits with the point moved by four places. */
export function offByTenThousand([a, b]: Pair): boolean {
  const places = Math.abs(placesOf(a) - placesOf(b));
  // What rounding hides of a number is less than the number: it moves the point by one place more or less.
  if (places < MOVED - 1 || places > MOVED + 1) return false;
  const [x, y] = [inYuan(a), inYuan(b)];
  const [smaller, larger] = x.value.abs().lessThan(y.value.abs()) ? [x, y] : [y, x];
  return (
    contains(scaleInterval(smaller.interval, TEN_THOUSAND), larger.value) ||
    contains(larger.interval, smaller.value.times(TEN_THOUSAND))
  );
}

/** The power of ten of the first digit, in 元. */
const placesOf = ({ table, cell }: Totalled): number => cell.figure!.value.e + POWER_OF_TEN[table.unit];

function inYuan({ table, cell }: Totalled) {
  const { value } = cell.figure!;
  const per = YUAN_PER[table.unit];
  return { value: value.times(per), interval: scaleInterval(roundedInterval(value, decimalsOf(value)), per) };
}
