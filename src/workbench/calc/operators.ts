import { add, finite, sameNumber } from './arithmetic';
import { CalcError, DIV0, toNumber, toText, type Scalar } from './values';

const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** An empty cell counts as the nothing of what it is compared with. */
const filled = (value: Scalar, other: Scalar): Scalar =>
  value !== null ? value : typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

/** Numbers come before texts, texts before truth values; texts whatever their case. @throws CalcError */
export function compare(a: Scalar, b: Scalar): number {
  const [left, right] = [filled(a, b), filled(b, a)];
  if (left instanceof CalcError) throw left;
  if (right instanceof CalcError) throw right;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'number' && typeof right === 'number')
    return sameNumber(left, right) ? 0 : left - right;
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x === y ? 0 : x.localeCompare(y, 'zh-CN') || (x < y ? -1 : 1);
  }
  return Number(left) - Number(right);
}

/** What stands between two operands, by its sign. */
export const BINARY: Readonly<Record<string, (a: Scalar, b: Scalar) => Scalar>> = {
  '+': (a, b) => finite(add(toNumber(a), toNumber(b))),
  '-': (a, b) => finite(add(toNumber(a), -toNumber(b))),
  '*': (a, b) => finite(toNumber(a) * toNumber(b)),
  '/': (a, b) => {
    const [above, below] = [toNumber(a), toNumber(b)];
    if (below === 0) throw new CalcError(DIV0);
    return finite(above / below);
  },
  '^': (a, b) => finite(toNumber(a) ** toNumber(b)),
  '&': (a, b) => toText(a) + toText(b),
  '=': (a, b) => compare(a, b) === 0,
  '<>': (a, b) => compare(a, b) !== 0,
  '<': (a, b) => compare(a, b) < 0,
  '>': (a, b) => compare(a, b) > 0,
  '<=': (a, b) => compare(a, b) <= 0,
  '>=': (a, b) => compare(a, b) >= 0,
};

export const UNARY: Readonly<Record<'-' | '+' | '%', (a: Scalar) => Scalar>> = {
  '-': (a) => -toNumber(a) + 0,
  '+': (a) => a,
  '%': (a) => toNumber(a) / 100,
};
