import { UnsupportedFormulaError } from '../../../formulas/syntax/UnsupportedFormulaError';
import { sum } from '../arithmetic';
import { eachOf } from '../broadcast';
import { testOf, type Test } from '../criteria';
import { CalcError, DIV0, type Matrix, type Scalar } from '../values';
import { MANY, ofValues, type Definitions } from './define';

const size = (m: Matrix): string => `${m.length} ${m[0]?.length ?? 0}`;

/** The cells of `taken` at whose place every range passes its test. */
function chosen(taken: Matrix, ranges: readonly Matrix[], tests: readonly Test[]): Scalar[] {
  // A range of another size would be read beyond its end.
  if (ranges.some((r) => size(r) !== size(taken)))
    throw new UnsupportedFormulaError('ranges of different size');
  return taken.flatMap((row, i) => row.filter((_cell, j) => ranges.every((r, n) => tests[n]!(r[i]![j]!))));
}

const numbers = (cells: readonly Scalar[]): number[] =>
  cells.flatMap((cell) => {
    if (cell instanceof CalcError) throw cell;
    return typeof cell === 'number' ? [cell] : [];
  });

type Work = (cells: readonly Scalar[]) => number;
const sumOf: Work = (cells) => sum(numbers(cells));
const countOf: Work = (cells) => cells.length;
const averageOf: Work = (cells) => {
  const all = numbers(cells);
  if (all.length === 0) throw new CalcError(DIV0);
  return sum(all) / all.length;
};
const extreme =
  (choose: (a: number, b: number) => number): Work =>
  (cells) => {
    const all = numbers(cells);
    return all.length === 0 ? 0 : all.reduce(choose);
  };

/** Range, criterion, and the range that counts where it is another one. */
const one = (work: Work) =>
  ofValues(2, 3, ([range, criterion, other], context) => {
    const matrix = context.matrix(range!);
    const taken = other === undefined || other === null ? matrix : context.matrix(other);
    return eachOf([criterion!], context, ([c]) => work(chosen(taken, [matrix], [testOf(c!)])));
  });

/** The range that counts, then ranges with their criteria. */
const several = (work: Work, hasOwnRange = true) =>
  ofValues(hasOwnRange ? 3 : 2, MANY, (values, context) => {
    const pairs = hasOwnRange ? values.slice(1) : values;
    if (pairs.length % 2 === 1) throw new UnsupportedFormulaError('a range without a criterion');
    const ranges = pairs.filter((_v, i) => i % 2 === 0).map((v) => context.matrix(v));
    const criteria = pairs.filter((_v, i) => i % 2 === 1);
    const taken = hasOwnRange ? context.matrix(values[0]!) : ranges[0]!;
    return eachOf(criteria, context, (all) =>
      work(
        chosen(
          taken,
          ranges,
          all.map((c) => testOf(c)),
        ),
      ),
    );
  });

export const CONDITIONAL: Definitions = {
  SUMIF: one(sumOf),
  COUNTIF: one(countOf),
  AVERAGEIF: one(averageOf),
  SUMIFS: several(sumOf),
  AVERAGEIFS: several(averageOf),
  MAXIFS: several(extreme(Math.max)),
  MINIFS: several(extreme(Math.min)),
  COUNTIFS: several(countOf, false),
};
