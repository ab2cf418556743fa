import { shownText } from '../../host/model/cellText';
import {
  CalcError,
  isMatrix,
  Area,
  numberIn,
  toBoolean,
  toInteger,
  toNumber,
  toText,
  VALUE,
  type Scalar,
} from '../values';
import { MANY, ofScalars, ofValues, scalarsIn, type Definitions } from './define';

const count = (value: Scalar | undefined, otherwise: number): number => {
  const n = value === undefined ? otherwise : toInteger(value);
  if (n < 0) throw new CalcError(VALUE);
  return n;
};

/** Place of a text in another, from 1. */
function place(found: number): number {
  if (found < 0) throw new CalcError(VALUE);
  return found + 1;
}

const join = ofValues(1, MANY, (values, context) => [...scalarsIn(values, context)].map(toText).join(''));

export const TEXTS: Definitions = {
  LEFT: ofScalars(1, 2, (t, n) => toText(t!).slice(0, count(n, 1))),
  RIGHT: ofScalars(1, 2, (t, n) => {
    const text = toText(t!);
    return text.slice(Math.max(0, text.length - count(n, 1)));
  }),
  MID: ofScalars(3, 3, (t, from, n) => {
    const start = toInteger(from!);
    if (start < 1) throw new CalcError(VALUE);
    return toText(t!).slice(start - 1, start - 1 + count(n, 0));
  }),
  LEN: ofScalars(1, 1, (t) => toText(t!).length),
  TRIM: ofScalars(1, 1, (t) => toText(t!).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: ofScalars(1, 1, (t) => toText(t!).toUpperCase()),
  LOWER: ofScalars(1, 1, (t) => toText(t!).toLowerCase()),
  EXACT: ofScalars(2, 2, (a, b) => toText(a!) === toText(b!)),
  REPT: ofScalars(2, 2, (t, n) => toText(t!).repeat(count(n, 0))),
  FIND: ofScalars(2, 3, (part, t, from) => place(toText(t!).indexOf(toText(part!), count(from, 1) - 1))),
  SEARCH: ofScalars(2, 3, (part, t, from) =>
    place(
      toText(t!)
        .toLowerCase()
        .indexOf(toText(part!).toLowerCase(), count(from, 1) - 1),
    ),
  ),
  SUBSTITUTE: ofScalars(3, 4, (t, old, next, which) => {
    const [text, from, to] = [toText(t!), toText(old!), toText(next!)];
    if (from === '') return text;
    if (which === undefined) return text.replaceAll(from, () => to);
    const pieces = text.split(from);
    const at = toInteger(which);
    if (at < 1) throw new CalcError(VALUE);
    return at >= pieces.length
      ? text
      : [pieces.slice(0, at).join(from), pieces.slice(at).join(from)].join(to);
  }),
  REPLACE: ofScalars(4, 4, (t, from, n, next) => {
    const text = toText(t!);
    const start = toInteger(from!) - 1;
    if (start < 0) throw new CalcError(VALUE);
    return text.slice(0, start) + toText(next!) + text.slice(start + count(n, 0));
  }),
  VALUE: ofScalars(1, 1, (t) => toNumber(t!)),
  TEXT: ofScalars(2, 2, (v, format) => {
    if (v instanceof CalcError) throw v;
    const code = toText(format!);
    const number = typeof v === 'string' ? (numberIn(v) ?? v) : (v ?? 0);
    return code === '' ? '' : shownText(number, code);
  }),
  CONCATENATE: ofScalars(1, MANY, (...parts) => parts.map(toText).join('')),
  CONCAT: join,
  TEXTJOIN: ofValues(3, MANY, ([between, leavesOut, ...rest], context) => {
    if (between instanceof Area || isMatrix(between!)) throw new CalcError(VALUE);
    const all = [...scalarsIn(rest, context)].map(toText);
    const skips = toBoolean(context.single(leavesOut!));
    return all.filter((t) => !skips || t !== '').join(toText(between!));
  }),
  TODAY: ofValues(0, 0, (_values, context) => Math.floor(context.cells.now())),
  NOW: ofValues(0, 0, (_values, context) => context.cells.now()),
};
