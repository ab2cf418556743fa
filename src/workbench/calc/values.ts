import type { CellRange } from '../../budget/address';

/** An error as a cell shows it: `#DIV/0!`. Thrown while a formula is worked out, and a value once it is. */
export class CalcError extends Error {
  override readonly name = 'CalcError';

  constructor(readonly code: string) {
    super(code);
  }
}

export const DIV0 = '#DIV/0!';
export const NA = '#N/A';
export const NUM = '#NUM!';
export const REF = '#REF!';
export const VALUE = '#VALUE!';

/** What one cell holds; null is an empty one. */
export type Scalar = number | string | boolean | CalcError | null;
export type Matrix = readonly (readonly Scalar[])[];

/** Cells that a formula names. */
export class Area {
  constructor(
    /** Id of the sheet. */
    readonly sheet: string,
    readonly range: CellRange,
  ) {}
}

export type Value = Scalar | Matrix | Area;

export const isMatrix = (value: Value): value is Matrix => Array.isArray(value);

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

/** A text as the number it shows; undefined where it shows none. */
export function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  const bare = trimmed.endsWith('%') ? trimmed.slice(0, -1) : trimmed;
  if (!/\d/.test(bare) || !NUMBER.test(bare)) return undefined;
  const value = Number(bare.replaceAll(',', ''));
  return bare === trimmed ? value : value / 100;
}

/** @throws CalcError for an error, and for a text that is no number */
export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof CalcError) throw value;
  const number = numberIn(value);
  if (number === undefined) throw new CalcError(VALUE);
  return number;
}

/** A number as `&` writes it: at 15 significant digits. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size === 0 || (size >= 1e-9 && size < 1e20)) return plain(rounded);
  return rounded
    .toExponential()
    .toUpperCase()
    .replace(/E([+-])(\d)$/, 'E$10$2');
}

/** Without an exponent. */
const plain = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(20).replace(/\.?0+$/, '') : String(value);

/** @throws CalcError for an error */
export function toText(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw value;
}

/** @throws CalcError for an error, and for a text other than TRUE and FALSE */
export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true;
    if (/^false$/i.test(value)) return false;
  }
  return toNumber(value) !== 0;
}

/** A whole number, towards minus infinity. */
export const toInteger = (value: Scalar): number => Math.floor(toNumber(value));
