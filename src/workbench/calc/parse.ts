import type { CellRange } from '../../budget/address';
import { parseArea } from '../host/model/area';
import { tokensOf, type Token } from './tokens';
import { UnsupportedFormulaError, type Scalar } from './values';

/** A formula as a tree. */
export type Node =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly kind: 'area'; readonly sheet: string | null; readonly range: CellRange }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  /** An argument that is left out is null. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'unary'; readonly sign: '-' | '+' | '%'; readonly of: Node }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Node; readonly right: Node };

/** What binds closer has the higher number. A minus in front binds closest of all: `-2^2` is 4. */
const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/**
 * Reads a formula.
 * @param formula without `=`
 * @throws UnsupportedFormulaError where it can't
 */
export function parseFormula(formula: string): Node {
  const parser = new Parser(tokensOf(formula));
  return parser.whole();
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.at < this.tokens.length) throw new UnsupportedFormulaError('what follows');
    return node;
  }

  private expression(least: number): Node {
    let left = this.operand();
    for (;;) {
      const sign = this.sign();
      const binding = sign === undefined ? undefined : BINDING[sign];
      if (sign === undefined || binding === undefined || binding <= least) return left;
      this.at++;
      left = { kind: 'binary', sign, left, right: this.expression(binding) };
    }
  }

  private operand(): Node {
    const sign = this.sign();
    if (sign === '-' || sign === '+') {
      this.at++;
      return { kind: 'unary', sign, of: this.operand() };
    }
    let node = this.primary();
    while (this.sign() === '%') {
      this.at++;
      node = { kind: 'unary', sign: '%', of: node };
    }
    return node;
  }

  private primary(): Node {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'number':
      case 'text':
      case 'error':
        return { kind: 'value', value: token.value };
      case 'area': {
        const range = parseArea(token.address);
        if (!range) throw new UnsupportedFormulaError(token.address);
        return { kind: 'area', sheet: token.sheet, range };
      }
      case 'name':
        if (/^(?:true|false)$/i.test(token.name) && token.sheet === null)
          return { kind: 'value', value: token.name.toLowerCase() === 'true' };
        return { kind: 'name', sheet: token.sheet, name: token.name };
      case 'function':
        return { kind: 'call', name: token.name, args: this.args() };
      case 'sign':
        if (token.sign === '(') {
          const inner = this.expression(0);
          this.expect(')');
          return inner;
        }
        if (token.sign === '{') return this.array();
    }
    throw new UnsupportedFormulaError('an operand');
  }

  private args(): (Node | null)[] {
    const args: (Node | null)[] = [];
    if (this.sign() === ')') {
      this.at++;
      return args;
    }
    for (;;) {
      const isLeftOut = this.sign() === ',' || this.sign() === ')';
      args.push(isLeftOut ? null : this.expression(0));
      if (this.sign() === ',') this.at++;
      else {
        this.expect(')');
        return args;
      }
    }
  }

  private array(): Node {
    const rows: Scalar[][] = [[]];
    for (;;) {
      const node = this.operand();
      const minus = node.kind === 'unary' && node.sign === '-' ? node.of : node;
      if (minus.kind !== 'value') throw new UnsupportedFormulaError('an array');
      rows.at(-1)!.push(minus === node ? minus.value : -Number(minus.value));
      const sign = this.sign();
      this.at++;
      if (sign === ';') rows.push([]);
      else if (sign === '}') return { kind: 'array', rows };
      else if (sign !== ',') throw new UnsupportedFormulaError('an array');
    }
  }

  private sign(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' ? token.sign : undefined;
  }

  private expect(sign: string): void {
    if (this.sign() !== sign) throw new UnsupportedFormulaError(sign);
    this.at++;
  }
}
