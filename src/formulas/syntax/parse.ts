import type { BinarySign, Syntax } from './Syntax';
import { tokensOf, type Token } from './tokens';
import { UnsupportedFormulaError } from './UnsupportedFormulaError';

/** What binds closer has the higher number. A minus in front binds closest of all: `-2^2` is 4. */
const BINDING: Readonly<Record<BinarySign, number>> = {
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
 * Reads a formula as a spreadsheet would. Its arguments are apart by `,`, or by `;` as some programs write them.
 * @param formula without `=`
 * @throws UnsupportedFormulaError where it can't
 */
export const parseSyntax = (formula: string): Syntax => new Parser(tokensOf(formula)).whole();

const isBinary = (sign: string | undefined): sign is BinarySign => sign !== undefined && sign in BINDING;

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Syntax {
    const node = this.expression(0);
    if (this.at < this.tokens.length) throw new UnsupportedFormulaError('what follows');
    return node;
  }

  private expression(least: number): Syntax {
    let left = this.operand();
    for (;;) {
      const sign = this.sign();
      if (!isBinary(sign) || BINDING[sign] <= least) return left;
      this.at++;
      left = { kind: 'binary', sign, left, right: this.expression(BINDING[sign]) };
    }
  }

  private operand(): Syntax {
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

  private primary(): Syntax {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'number':
      case 'text':
      case 'error':
      case 'area':
      case 'name':
        return token;
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

  private args(): (Syntax | null)[] {
    const args: (Syntax | null)[] = [];
    if (this.take(')')) return args;
    for (;;) {
      const isLeftOut = [',', ';', ')'].includes(this.sign() ?? '');
      args.push(isLeftOut ? null : this.expression(0));
      if (this.take(')')) return args;
      if (!this.take(';')) this.expect(',');
    }
  }

  private array(): Syntax {
    const rows: Syntax[][] = [[]];
    for (;;) {
      rows.at(-1)!.push(this.operand());
      if (this.take('}')) return { kind: 'array', rows };
      if (this.take(';')) rows.push([]);
      else this.expect(',');
    }
  }

  private sign(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' ? token.sign : undefined;
  }

  private take(sign: string): boolean {
    if (this.sign() !== sign) return false;
    this.at++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.take(sign)) throw new UnsupportedFormulaError(sign);
  }
}
