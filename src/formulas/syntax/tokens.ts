import { UnsupportedFormulaError } from './UnsupportedFormulaError';

export type Token =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'error'; readonly code: string }
  /** `address` as written, with `$`; `sheet` without quotes. */
  | { readonly kind: 'area'; readonly sheet: string | null; readonly address: string }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

const SPACE = /\s+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/iy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/uy;
const CELLS = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_(.!:])/uy;
const LINES = /(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!:])/uy;
const FUNCTION = /([\p{L}_][\p{L}\p{N}_.]*)\(/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
const SIGN = /<>|<=|>=|[-+*/^&=<>%(),;{}]/y;

/**
 * The parts of a formula, in order.
 * @param formula without `=`
 * @throws UnsupportedFormulaError at what it can't read: other workbooks, table references, several sheets at once
 */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < formula.length) if (!take(SPACE)) tokens.push(nextToken(take, formula, at));
  return tokens;
}

function nextToken(take: (pattern: RegExp) => RegExpExecArray | null, formula: string, at: number): Token {
  const text = take(TEXT);
  if (text) return { kind: 'text', value: text[1]!.replaceAll('""', '"') };
  const error = take(ERROR);
  if (error) return { kind: 'error', code: error[0].toUpperCase() };
  const prefix = take(SHEET);
  const sheet = prefix ? (prefix[1]?.replaceAll("''", "'") ?? prefix[2]!) : null;
  if (sheet !== null && /[[\]:]/.test(sheet)) throw new UnsupportedFormulaError(sheet);
  const area = take(LINES) ?? take(CELLS);
  if (area) return { kind: 'area', sheet, address: area[0] };
  if (prefix) {
    const name = take(NAME);
    if (name) return { kind: 'name', sheet, name: name[0] };
    throw new UnsupportedFormulaError(formula.slice(at));
  }
  const called = take(FUNCTION);
  if (called) return { kind: 'function', name: called[1]!.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '') };
  const number = take(NUMBER);
  if (number) return { kind: 'number', text: number[0] };
  const name = take(NAME);
  if (name) return { kind: 'name', sheet: null, name: name[0] };
  const sign = take(SIGN);
  if (sign) return { kind: 'sign', sign: sign[0] };
  throw new UnsupportedFormulaError(formula.slice(at));
}
