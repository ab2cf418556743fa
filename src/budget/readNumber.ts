import { Decimal } from 'decimal.js';
import type { FiniteNumber } from './FiniteNumber';
import { shortDecimal } from './shortDecimal';

/** What a piece of text says as a number. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly value: Decimal; readonly decimals: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'not-a-number' };

const DASH = /^(?:[-‐‑‒–—―−－─/]+|无)$/;
const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
/** As nearly all amounts are written: nothing to unify. */
const USUAL = /^-?\d+(?:\.(\d+))?$/;
/** A Chinese character other than 无: no form of an amount has one. */
const OTHER_HAN = /[一-旟旡-鿿]/;
const BRACKETED = /^\(([^()]+)\)$/;

/**
 * The one reader of amounts written as text: in cells and in sentences.
 * Takes full-width digits, thousands commas, thin spaces, a leading sign or ￥, and accountants' brackets for negatives;
 * 无 in place of an amount is a dash.
 * @returns `decimals`: digits after the point as written, trailing zeros included (45.60 → 2)
 */
export function readNumber(text: string): ReadNumber {
  const usual = USUAL.exec(text);
  if (usual) return { kind: 'number', value: new Decimal(text), decimals: usual[1]?.length ?? 0 };
  if (OTHER_HAN.test(text)) return { kind: 'not-a-number' };
  const s = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
    .replace(/[，]/g, ',')
    .replace(/[−–]/g, '-')
    .replace(/^[¥￥](?=[\d(+-])/, '');
  if (s === '') return { kind: 'blank' };
  if (DASH.test(s)) return { kind: 'dash' };
  const inner = BRACKETED.exec(s)?.[1];
  const m = PLAIN.exec(inner ?? s);
  if (!m || (inner !== undefined && /^[+-]/.test(inner))) return { kind: 'not-a-number' };
  const value = new Decimal((inner ?? s).replaceAll(',', ''));
  return {
    kind: 'number',
    value: inner === undefined ? value : value.negated(),
    decimals: m[1]?.length ?? 0,
  };
}

/** Digits after the point of a number written as text; undefined when it is none. */
export function decimalsWritten(text: string): number | undefined {
  const usual = USUAL.exec(text);
  if (usual) return usual[1]?.length ?? 0;
  const read = readNumber(text);
  return read.kind === 'number' ? read.decimals : undefined;
}

/** Digits that a spreadsheet keeps of a number (IEEE 754 double, as Excel documents it). */
const STORED_DIGITS = 15;

/** The decimal that a stored binary double was typed as: 179.17449999999997 → 179.1745. */
export function fromDouble(value: FiniteNumber): Decimal {
  const short = shortDecimal(value);
  if (short) return short;
  const shortest = new Decimal(value);
  return shortest.precision() <= STORED_DIGITS ? shortest : shortest.toSignificantDigits(STORED_DIGITS);
}
