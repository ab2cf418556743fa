import { Decimal } from 'decimal.js';
import type { Expression } from './Expression';
import type { CellKey, FormulaBook } from './FormulaBook';

/** A formula as a sum: constant + Σ coefficient · cell. */
export interface LinearForm {
  readonly terms: ReadonlyMap<CellKey, Decimal>;
  readonly constant: Decimal;
  /** The formula rounds: its value may miss the sum by half a unit of a last place. */
  readonly rounds: boolean;
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const MINUS_ONE = new Decimal(-1);
const HUNDREDTH = new Decimal('0.01');

/**
 * The formula of a cell as a sum of other cells: SUM, SUBTOTAL(9), +, −, *, / by numbers, percent, ROUND, references.
 * @returns null for a formula that is no such sum (IF, VLOOKUP, products of cells)
 */
export function linearForm(book: FormulaBook, home: CellKey, formula: string): LinearForm | null {
  const expression = book.parse(formula);
  if (!expression) return null;
  const terms = new Map<CellKey, Decimal>();
  const sum: Sum = { terms, constant: ZERO, rounds: false };
  return addTo(sum, expression, ONE, { book, home }) ? sum : null;
}

interface Sum {
  readonly terms: Map<CellKey, Decimal>;
  constant: Decimal;
  rounds: boolean;
}

interface Home {
  readonly book: FormulaBook;
  readonly home: CellKey;
}

/** Adds an expression times a factor to a sum; false where it is no sum. */
function addTo(sum: Sum, e: Expression, factor: Decimal, at: Home): boolean {
  switch (e.kind) {
    case 'number':
      sum.constant = sum.constant.plus(e.value.times(factor));
      return true;
    case 'text':
      return false;
    case 'range':
      return addCells(sum, e, factor, at, false);
    case 'negative':
      return addTo(sum, e.operand, factor.times(MINUS_ONE), at);
    case 'percent':
      return addTo(sum, e.operand, factor.times(HUNDREDTH), at);
    case 'binary':
      return addBinary(sum, e, factor, at);
    case 'call':
      return addCall(sum, e, factor, at);
  }
}

function addBinary(
  sum: Sum,
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  factor: Decimal,
  at: Home,
): boolean {
  if (operator === '+' || operator === '-') {
    const sign = operator === '-' ? factor.times(MINUS_ONE) : factor;
    return addTo(sum, left, factor, at) && addTo(sum, right, sign, at);
  }
  if (operator === '*') {
    const [a, b] = [numberOf(left), numberOf(right)];
    if (a) return addTo(sum, right, factor.times(a), at);
    return b !== undefined && addTo(sum, left, factor.times(b), at);
  }
  const by = operator === '/' ? numberOf(right) : undefined;
  return by !== undefined && !by.isZero() && addTo(sum, left, factor.div(by), at);
}

function addCall(
  sum: Sum,
  { name, parameters }: Extract<Expression, { kind: 'call' }>,
  factor: Decimal,
  at: Home,
): boolean {
  const [first, second] = parameters;
  if (name === 'SUM') return parameters.every((p) => addSummed(sum, p, factor, at));
  if (name === 'SUBTOTAL') {
    const what = first && numberOf(first)?.toNumber();
    return (what === 9 || what === 109) && parameters.slice(1).every((p) => addSummed(sum, p, factor, at));
  }
  if (name === 'ROUND' && first && second && numberOf(second)) {
    sum.rounds = true;
    return addTo(sum, first, factor, at);
  }
  // What stands for an error takes no part while there is none.
  return name === 'IFERROR' && first !== undefined && addTo(sum, first, factor, at);
}

const addSummed = (sum: Sum, e: Expression, factor: Decimal, at: Home): boolean =>
  e.kind === 'range' ? addCells(sum, e, factor, at, true) : addTo(sum, e, factor, at);

/** @param summed within SUM, which passes over texts, and in which a reference may be of many cells */
function addCells(
  sum: Sum,
  e: Extract<Expression, { kind: 'range' }>,
  factor: Decimal,
  { book, home }: Home,
  summed: boolean,
): boolean {
  const keys = book.keysOf(e, home);
  if (!keys || (!summed && keys.length !== 1)) return false;
  for (const key of keys) {
    const cell = book.cellAt(key);
    if (cell?.error && key !== home) return false;
    if (summed && typeof cell?.value === 'string') continue;
    const before = sum.terms.get(key);
    sum.terms.set(key, before ? before.plus(factor) : factor);
  }
  return true;
}

/** The value of an expression without cells. */
function numberOf(e: Expression): Decimal | undefined {
  switch (e.kind) {
    case 'number':
      return e.value;
    case 'negative':
      return numberOf(e.operand)?.negated();
    case 'percent':
      return numberOf(e.operand)?.times(HUNDREDTH);
    case 'binary': {
      const [a, b] = [numberOf(e.left), numberOf(e.right)];
      if (!a || !b) return undefined;
      if (e.operator === '*') return a.times(b);
      return e.operator === '/' && !b.isZero() ? a.div(b) : undefined;
    }
    default:
      return undefined;
  }
}
