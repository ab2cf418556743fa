import type { Decimal } from 'decimal.js';
import type { CellRange } from '../budget/address';
import type { BinarySign } from './syntax/Syntax';

/** What a formula says, as a tree. `sheet` is left out where it is the formula's own. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'range'; readonly sheet?: string; readonly range: CellRange }
  | { readonly kind: 'negative' | 'percent'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinarySign;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Expression[] };

/** A reference to cells: a single one is a range of one. */
export type Reference = Extract<Expression, { kind: 'range' }>;

/** The references of a formula, from the left. */
export function referencesIn(e: Expression): readonly Reference[] {
  switch (e.kind) {
    case 'range':
      return [e];
    case 'negative':
    case 'percent':
      return referencesIn(e.operand);
    case 'binary':
      return [...referencesIn(e.left), ...referencesIn(e.right)];
    case 'call':
      return e.parameters.flatMap(referencesIn);
    default:
      return [];
  }
}
