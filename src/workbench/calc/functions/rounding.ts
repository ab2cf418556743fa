import { finite, roundAt } from '../arithmetic';
import { CalcError, DIV0, NUM, toInteger, toNumber, type Scalar } from '../values';
import { ofScalars, type Definitions } from './define';

const places = (value: Scalar | undefined): number => Math.trunc(toNumber(value ?? null));

/** Whole numbers up to what binary fractions can't tell apart. */
const settled = (value: number): number => Number(value.toPrecision(15));

function toMultiple(value: Scalar, step: Scalar | undefined, round: (n: number) => number): number {
  const [number, significance] = [toNumber(value), step === undefined ? 1 : toNumber(step)];
  if (number === 0 || significance === 0) return 0;
  if (number > 0 && significance < 0) throw new CalcError(NUM);
  return finite(round(settled(number / significance)) * significance);
}

export const ROUNDING: Definitions = {
  ROUND: ofScalars(1, 2, (v, n) => roundAt(toNumber(v!), places(n), 'nearest')),
  ROUNDUP: ofScalars(1, 2, (v, n) => roundAt(toNumber(v!), places(n), 'up')),
  ROUNDDOWN: ofScalars(1, 2, (v, n) => roundAt(toNumber(v!), places(n), 'down')),
  TRUNC: ofScalars(1, 2, (v, n) => roundAt(toNumber(v!), places(n), 'down')),
  INT: ofScalars(1, 1, (v) => Math.floor(settled(toNumber(v!)))),
  CEILING: ofScalars(1, 2, (v, s) => toMultiple(v!, s, Math.ceil)),
  FLOOR: ofScalars(1, 2, (v, s) => toMultiple(v!, s, Math.floor)),
  ABS: ofScalars(1, 1, (v) => Math.abs(toNumber(v!))),
  SIGN: ofScalars(1, 1, (v) => Math.sign(toNumber(v!))),
  MOD: ofScalars(2, 2, (v, d) => {
    const [number, divisor] = [toNumber(v!), toNumber(d!)];
    if (divisor === 0) throw new CalcError(DIV0);
    return settled(number - divisor * Math.floor(settled(number / divisor)));
  }),
  QUOTIENT: ofScalars(2, 2, (v, d) => {
    if (toNumber(d!) === 0) throw new CalcError(DIV0);
    return Math.trunc(toNumber(v!) / toNumber(d!));
  }),
  POWER: ofScalars(2, 2, (v, n) => finite(toNumber(v!) ** toNumber(n!))),
  SQRT: ofScalars(1, 1, (v) => finite(Math.sqrt(toNumber(v!)))),
  EVEN: ofScalars(1, 1, (v) => Math.sign(toNumber(v!)) * Math.ceil(settled(Math.abs(toNumber(v!)) / 2)) * 2),
  DATE: ofScalars(3, 3, (y, m, d) => {
    const [year, month, day] = [toInteger(y!), toInteger(m!), toInteger(d!)];
    return Date.UTC(year < 1900 ? year + 1900 : year, month - 1, day) / DAY + EPOCH;
  }),
  YEAR: ofScalars(1, 1, (v) => dateOf(v!).getUTCFullYear()),
  MONTH: ofScalars(1, 1, (v) => dateOf(v!).getUTCMonth() + 1),
  DAY: ofScalars(1, 1, (v) => dateOf(v!).getUTCDate()),
};

const DAY = 86_400_000;
/** 1970-01-01 as Excel counts its days. */
const EPOCH = 25_569;
const dateOf = (value: Scalar): Date => new Date((toInteger(value) - EPOCH) * DAY);
