import { UnsupportedFormulaError } from '../../../formulas/syntax/UnsupportedFormulaError';
import type { Context } from '../Context';
import { wildcards } from '../criteria';
import { compare } from '../operators';
import {
  Area,
  CalcError,
  isMatrix,
  NA,
  REF,
  toBoolean,
  toInteger,
  VALUE,
  type Matrix,
  type Scalar,
  type Value,
} from '../values';
import { ofValues, type Definitions } from './define';

const isSameKind = (a: Scalar, b: Scalar): boolean => typeof a === typeof b && !(a instanceof CalcError);

/** Place of the value itself; texts may have wildcards. */
function exactly(wanted: Scalar, keys: readonly Scalar[]): number {
  const pattern = typeof wanted === 'string' && /[*?~]/.test(wanted) ? wildcards(wanted) : null;
  return keys.findIndex((key) =>
    pattern
      ? typeof key === 'string' && pattern.test(key)
      : key !== null && isSameKind(key, wanted) && compare(key, wanted) === 0,
  );
}

/** Place of the last key that is not above the value, in keys that ascend. */
function upTo(wanted: Scalar, keys: readonly Scalar[]): number {
  let found = -1;
  for (const [i, key] of keys.entries())
    if (key !== null && isSameKind(key, wanted) && compare(key, wanted) <= 0) found = i;
  return found;
}

/** Place of the last key that is not below the value, in keys that descend. */
function downTo(wanted: Scalar, keys: readonly Scalar[]): number {
  let found = -1;
  for (const [i, key] of keys.entries())
    if (key !== null && isSameKind(key, wanted) && compare(key, wanted) >= 0) found = i;
  return found;
}

/** @throws CalcError for an error, and for what isn't there */
function sought(value: Value, context: Context): Scalar {
  const wanted = context.single(value);
  if (wanted instanceof CalcError) throw wanted;
  return wanted ?? 0;
}

function placed(at: number): number {
  if (at < 0) throw new CalcError(NA);
  return at;
}

const columnOf = (m: Matrix, column: number): Scalar[] => m.map((row) => row[column] ?? null);
const transposed = (m: Matrix): Matrix => (m[0] ?? []).map((_cell, j) => columnOf(m, j));
/** A row or column as a list. */
const line = (m: Matrix): readonly Scalar[] => (m.length === 1 ? m[0]! : columnOf(m, 0));

const inTable = (turn: (m: Matrix) => Matrix) =>
  ofValues(3, 4, ([value, table, index, near], context) => {
    const matrix = turn(context.matrix(table!));
    const column = toInteger(context.single(index!));
    if (column < 1) throw new CalcError(VALUE);
    if (column > (matrix[0]?.length ?? 0)) throw new CalcError(REF);
    const isNear = near === undefined || toBoolean(context.single(near));
    const row = placed((isNear ? upTo : exactly)(sought(value!, context), columnOf(matrix, 0)));
    return matrix[row]![column - 1] ?? 0;
  });

function index([table, rowValue, columnValue]: readonly Value[], context: Context): Value {
  let row = toInteger(context.single(rowValue ?? null));
  let column = columnValue === undefined ? 0 : toInteger(context.single(columnValue));
  const matrix = isMatrix(table!) ? table : null;
  const range = table instanceof Area ? table.range : null;
  if (!matrix && !range) throw new UnsupportedFormulaError('INDEX');
  const rows = matrix ? matrix.length : range!.bottom - range!.top + 1;
  const columns = matrix ? (matrix[0]?.length ?? 0) : range!.right - range!.left + 1;
  if (columnValue === undefined && rows === 1) [row, column] = [1, row];
  if (row < 0 || column < 0 || row > rows || column > columns) throw new CalcError(REF);
  if (range)
    return new Area((table as Area).sheet, {
      top: row === 0 ? range.top : range.top + row - 1,
      bottom: row === 0 ? range.bottom : range.top + row - 1,
      left: column === 0 ? range.left : range.left + column - 1,
      right: column === 0 ? range.right : range.left + column - 1,
    });
  const taken = row === 0 ? matrix! : [matrix![row - 1]!];
  return column === 0 ? taken : taken.map((r) => [r[column - 1] ?? null]);
}

const ofArea = (pick: (range: Area['range']) => number) =>
  ofValues(1, 1, ([value], context) => {
    if (value instanceof Area) return pick(value.range);
    if (!isMatrix(value!)) throw new UnsupportedFormulaError('a reference');
    return pick({ top: 1, left: 1, bottom: value.length, right: context.matrix(value)[0]?.length ?? 1 });
  });

const own = (of: (range: Area['range']) => number, here: (context: Context) => number) =>
  ofValues(0, 1, ([value], context) => {
    if (value === undefined) return here(context);
    if (value instanceof Area) return of(value.range);
    throw new UnsupportedFormulaError('a reference');
  });

export const LOOKUPS: Definitions = {
  VLOOKUP: inTable((m) => m),
  HLOOKUP: inTable(transposed),
  LOOKUP: ofValues(
    2,
    3,
    ([value, keys, results], context) => {
      const matrix = context.matrix(keys!);
      if (results === undefined && matrix.length > 1 && matrix[0]!.length > 1)
        throw new UnsupportedFormulaError('LOOKUP in a table');
      const at = placed(upTo(sought(value!, context), line(matrix)));
      return line(context.matrix(results ?? keys!))[at] ?? 0;
    },
    true,
  ),
  MATCH: ofValues(2, 3, ([value, keys, how], context) => {
    const list = line(context.matrix(keys!));
    const type = how === undefined ? 1 : toInteger(context.single(how));
    const find = type === 0 ? exactly : type > 0 ? upTo : downTo;
    return 1 + placed(find(sought(value!, context), list));
  }),
  XLOOKUP: ofValues(3, 4, ([value, keys, results, otherwise], context) => {
    const at = exactly(sought(value!, context), line(context.matrix(keys!)));
    if (at < 0 && otherwise !== undefined) return otherwise ?? 0;
    const found = context.matrix(results!);
    if (found.length > 1 && found[0]!.length > 1)
      throw new UnsupportedFormulaError('XLOOKUP of several columns');
    return line(found)[placed(at)] ?? 0;
  }),
  INDEX: ofValues(2, 3, index),
  ROW: own(
    (r) => r.top,
    (c) => c.row,
  ),
  COLUMN: own(
    (r) => r.left,
    (c) => c.column,
  ),
  ROWS: ofArea((r) => r.bottom - r.top + 1),
  COLUMNS: ofArea((r) => r.right - r.left + 1),
};
