import type { CellRange } from '../../budget/address';
import { parseSyntax } from '../../formulas/syntax/parse';
import type { BinarySign, Syntax, UnarySign } from '../../formulas/syntax/Syntax';
import { UnsupportedFormulaError } from '../../formulas/syntax/UnsupportedFormulaError';
import { parseArea } from '../host/model/area';
import { CalcError, type Scalar } from './values';

/** A formula as a tree that is worked out. */
export type Node =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly kind: 'area'; readonly sheet: string | null; readonly range: CellRange }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  /** An argument that is left out is null. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'unary'; readonly sign: UnarySign; readonly of: Node }
  | { readonly kind: 'binary'; readonly sign: BinarySign; readonly left: Node; readonly right: Node };

/**
 * Reads a formula.
 * @param formula without `=`
 * @throws UnsupportedFormulaError where it can't
 */
export const parseFormula = (formula: string): Node => nodeOf(parseSyntax(formula));

function nodeOf(s: Syntax): Node {
  switch (s.kind) {
    case 'number':
      return { kind: 'value', value: Number(s.text) };
    case 'text':
      return { kind: 'value', value: s.value };
    case 'error':
      return { kind: 'value', value: new CalcError(s.code) };
    case 'array':
      return { kind: 'array', rows: s.rows.map((row) => row.map(constant)) };
    case 'area': {
      const range = parseArea(s.address);
      if (!range) throw new UnsupportedFormulaError(s.address);
      return { kind: 'area', sheet: s.sheet, range };
    }
    case 'name':
      return s.sheet === null && /^(?:true|false)$/i.test(s.name)
        ? { kind: 'value', value: s.name.toLowerCase() === 'true' }
        : s;
    case 'call':
      return { ...s, args: s.args.map((arg) => arg && nodeOf(arg)) };
    case 'unary':
      return { ...s, of: nodeOf(s.of) };
    case 'binary':
      return { ...s, left: nodeOf(s.left), right: nodeOf(s.right) };
  }
}

/** What an array in braces holds: constants, numbers with a sign, too. */
function constant(s: Syntax): Scalar {
  const isNegative = s.kind === 'unary' && s.sign === '-';
  const node = nodeOf(isNegative ? s.of : s);
  if (node.kind !== 'value') throw new UnsupportedFormulaError('an array');
  return isNegative ? -Number(node.value) : node.value;
}
