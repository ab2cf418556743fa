import { UnsupportedFormulaError } from '../../../formulas/syntax/UnsupportedFormulaError';
import { add, finite, sum } from '../arithmetic';
import type { Context } from '../Context';
import { Area, CalcError, DIV0, NA, NUM, toInteger, toNumber, VALUE, type Value } from '../values';
import { MANY, numbersIn, ofValues, scalarsIn, type Definitions } from './define';

type Aggregate = (numbers: readonly number[]) => number;

const average: Aggregate = (numbers) => {
  if (numbers.length === 0) throw new CalcError(DIV0);
  return sum(numbers) / numbers.length;
};
const product: Aggregate = (numbers) =>
  numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1));
const largest: Aggregate = (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const smallest: Aggregate = (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);

const aggregate = (work: Aggregate) =>
  ofValues(1, MANY, (values, context) => work([...numbersIn(values, context)]));

/** What SUBTOTAL's first argument chooses; those of deviations are not known here. */
const SUBTOTALS: Readonly<Record<number, Aggregate>> = {
  1: average,
  2: (numbers) => numbers.length,
  4: largest,
  5: smallest,
  6: product,
  9: sum,
};

/** Other subtotals in the range don't count; with hidden rows it depends on how they were hidden. */
function subtotal(values: readonly Value[], context: Context): number {
  const code = toInteger(context.single(values[0]!));
  const work = SUBTOTALS[code > 100 ? code - 100 : code];
  if (!work) throw new UnsupportedFormulaError('SUBTOTAL');
  const numbers: number[] = [];
  for (const value of values.slice(1)) {
    if (!(value instanceof Area)) throw new UnsupportedFormulaError('SUBTOTAL');
    const { top, bottom, left, right } = context.clipped(value.range);
    for (let row = top; row <= bottom; row++) {
      if (context.cells.isHidden(value.sheet, row)) throw new UnsupportedFormulaError('SUBTOTAL');
      for (let column = left; column <= right; column++)
        if (!context.cells.isSubtotal(value.sheet, row, column))
          numbers.push(
            ...numbersIn(
              [new Area(value.sheet, { top: row, bottom: row, left: column, right: column })],
              context,
            ),
          );
    }
  }
  return work(numbers);
}

/** Products of what stands at the same place; texts count nothing. */
function sumOfProducts(values: readonly Value[], context: Context): number {
  const arrays = values.map((v) => context.matrix(v));
  const [first] = arrays;
  if (arrays.some((a) => a.length !== first!.length || a[0]?.length !== first![0]?.length))
    throw new CalcError(VALUE);
  const products: number[] = [];
  for (const [i, row] of first!.entries())
    for (const j of row.keys()) {
      const factors = arrays.map((a) => {
        const value = a[i]![j]!;
        if (value instanceof CalcError) throw value;
        return typeof value === 'number' ? value : 0;
      });
      products.push(factors.reduce((a, b) => a * b, 1));
    }
  return sum(products);
}

function ranked(values: readonly Value[], context: Context, descending: boolean): number {
  const numbers = [...numbersIn([values[0]!], context)].sort((a, b) => (descending ? b - a : a - b));
  const found = numbers[toInteger(context.single(values[1]!)) - 1];
  if (found === undefined) throw new CalcError(NUM);
  return found;
}

export const AGGREGATES: Definitions = {
  SUM: aggregate(sum),
  SUMSQ: aggregate((numbers) => sum(numbers.map((n) => n * n))),
  PRODUCT: aggregate(product),
  AVERAGE: aggregate(average),
  MAX: aggregate(largest),
  MIN: aggregate(smallest),
  MEDIAN: aggregate((numbers) => {
    if (numbers.length === 0) throw new CalcError(NUM);
    const sorted = [...numbers].sort((a, b) => a - b);
    const half = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[half]! : add(sorted[half - 1]!, sorted[half]!) / 2;
  }),
  COUNT: ofValues(1, MANY, (values, context) => {
    let count = 0;
    for (const value of scalarsIn(values, context)) if (typeof value === 'number') count++;
    return count;
  }),
  COUNTA: ofValues(1, MANY, (values, context) => {
    let count = 0;
    for (const value of scalarsIn(values, context)) if (value !== null) count++;
    return count;
  }),
  COUNTBLANK: ofValues(1, 1, (values, context) => {
    let count = 0;
    for (const value of scalarsIn(values, context)) if (value === null || value === '') count++;
    return count;
  }),
  SUMPRODUCT: ofValues(1, MANY, sumOfProducts, true),
  SUBTOTAL: ofValues(2, MANY, subtotal),
  LARGE: ofValues(2, 2, (values, context) => ranked(values, context, true)),
  SMALL: ofValues(2, 2, (values, context) => ranked(values, context, false)),
  RANK: ofValues(2, 3, ([value, range, order], context) => {
    const wanted = toNumber(context.single(value!));
    const numbers = [...numbersIn([range!], context)];
    if (!numbers.includes(wanted)) throw new CalcError(NA);
    const isAscending = order !== undefined && toNumber(context.single(order)) !== 0;
    return 1 + numbers.filter((n) => (isAscending ? n < wanted : n > wanted)).length;
  }),
};
