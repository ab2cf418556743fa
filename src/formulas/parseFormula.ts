import { Decimal } from 'decimal.js';
import { parseRange } from '../budget/address';
import type { Expression } from './Expression';
import { parseSyntax } from './syntax/parse';
import type { Syntax } from './syntax/Syntax';
import { UnsupportedFormulaError } from './syntax/UnsupportedFormulaError';

/**
 * Reads a formula as a function of cells.
 * @param formula with or without `=`
 * @returns null for what is not followed: names, other workbooks, lists in braces, whole rows and columns, arguments left out
 */
export function parseFormula(formula: string): Expression | null {
  try {
    return expressionOf(parseSyntax(formula.replace(/^\s*=/, '')));
  } catch (error) {
    if (error instanceof UnsupportedFormulaError) return null;
    throw error;
  }
}

function expressionOf(s: Syntax | null): Expression {
  switch (s?.kind) {
    case 'number':
      return { kind: 'number', value: new Decimal(s.text) };
    case 'text':
      return s;
    case 'area': {
      const range = parseRange(s.address);
      if (!range) throw new UnsupportedFormulaError(s.address);
      return { kind: 'range', range, ...(s.sheet === null ? {} : { sheet: s.sheet }) };
    }
    case 'unary': {
      const operand = expressionOf(s.of);
      if (s.sign === '+') return operand;
      return { kind: s.sign === '-' ? 'negative' : 'percent', operand };
    }
    case 'binary':
      return { kind: 'binary', operator: s.sign, left: expressionOf(s.left), right: expressionOf(s.right) };
    case 'call':
      return { kind: 'call', name: s.name, parameters: s.args.map(expressionOf) };
    default:
      throw new UnsupportedFormulaError(s?.kind ?? 'an argument that is left out');
  }
}
