import { Decimal } from 'decimal.js';
import { parseRange } from '../budget/address';
import type { Expression, Operator } from './Expression';

interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'call' | 'mark';
  readonly text: string;
  readonly sheet?: string | undefined;
}

/*
 * One alternative each: text, sheet and cells, cells, name of a function, number, operator or bracket. Names, other
 * workbooks, lists in braces and whole columns are not among them.
 */
const TOKEN =
  /\s*(?:"((?:[^"]|"")*)"|(?:(?:'((?:[^']|'')+)'|([^\s'"!()+\-*/^&=<>,;:{}[\]%$]+))!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\w.(!:])|([A-Za-z][A-Za-z0-9_.]*)\(|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|(<>|<=|>=|[-+*/^&=<>%(),;]))\s*/y;

/**
 * Reads a formula as a spreadsheet would.
 * @param formula with or without `=`
 * @returns null for what is not read: names, other workbooks, lists, whole columns
 */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokensOf(formula.replace(/^\s*=/, ''));
  if (!tokens || tokens.length === 0) return null;
  const reader = new Reader(tokens);
  const expression = reader.comparison();
  return reader.isAtEnd ? expression : null;
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const m = TOKEN.exec(text);
    if (!m) return null;
    const [, quoted, quotedSheet, sheet, reference, call, number, mark] = m;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.replaceAll('""', '"') });
    else if (reference !== undefined)
      tokens.push({ kind: 'reference', text: reference, sheet: quotedSheet?.replaceAll("''", "'") ?? sheet });
    else if (call !== undefined) tokens.push({ kind: 'call', text: call.toUpperCase() });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else tokens.push({ kind: 'mark', text: mark! });
  }
  return tokens;
}

const COMPARISONS: readonly string[] = ['=', '<>', '<', '<=', '>', '>='];

/** Precedence as in spreadsheets: comparison, &, + and −, * and /, ^, percent, sign. Null is passed up. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  comparison(): Expression | null {
    return this.binary(COMPARISONS, () =>
      this.binary(['&'], () =>
        this.binary(['+', '-'], () => this.binary(['*', '/'], () => this.binary(['^'], () => this.signed()))),
      ),
    );
  }

  private binary(operators: readonly string[], next: () => Expression | null): Expression | null {
    let left = next();
    for (;;) {
      const operator = this.take(operators);
      if (!left || operator === undefined) return left;
      const right = next();
      if (!right) return null;
      left = { kind: 'binary', operator: operator as Operator, left, right };
    }
  }

  private signed(): Expression | null {
    const sign = this.take(['+', '-']);
    if (sign === undefined) return this.percent();
    const operand = this.signed();
    return operand && sign === '-' ? { kind: 'negative', operand } : operand;
  }

  private percent(): Expression | null {
    let operand = this.primary();
    while (operand && this.take(['%']) !== undefined) operand = { kind: 'percent', operand };
    return operand;
  }

  private primary(): Expression | null {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'number':
        return { kind: 'number', value: new Decimal(token.text) };
      case 'text':
        return { kind: 'text', value: token.text };
      case 'reference': {
        const range = parseRange(token.text);
        return (
          range && { kind: 'range', range, ...(token.sheet === undefined ? {} : { sheet: token.sheet }) }
        );
      }
      case 'call':
        return this.call(token.text);
      case 'mark': {
        if (token.text !== '(') return null;
        const inner = this.comparison();
        return this.take([')']) === undefined ? null : inner;
      }
      default:
        return null;
    }
  }

  private call(name: string): Expression | null {
    const parameters: Expression[] = [];
    if (this.take([')']) !== undefined) return { kind: 'call', name, parameters };
    for (;;) {
      const parameter = this.comparison();
      if (!parameter) return null;
      parameters.push(parameter);
      const mark = this.take([',', ';', ')']);
      if (mark === undefined) return null;
      if (mark === ')') return { kind: 'call', name, parameters };
    }
  }

  private take(marks: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== 'mark' || !marks.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }
}
