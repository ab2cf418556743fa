import { isMoney } from '../../budget/Unit';
import { isCount, numbersIn, type NumberToken } from './numbers';
import { COMPARES, NEARLY, NO_CHANGE } from './words';

/** What happens in a sentence, left to right: a figure, or words that compare without one. */
export type Event =
  | { readonly kind: 'figure'; readonly token: NumberToken; readonly start: number; readonly end: number }
  | { readonly kind: 'flat'; readonly start: number; readonly end: number }
  | { readonly kind: 'stages'; readonly up: boolean | null; readonly start: number; readonly end: number };

const STAGES =
  /(?:决算数?|执行数|实际支出)(大于|高于|多于|小于|低于|少于|等于|与[^,;。]{0,10}持平)(?:年初|调整|全年)?预算/g;
const ALL_FLAT = new RegExp(NO_CHANGE.source, 'g');
/** How far from a bare number the unit may stand: `较上年2.08减少0.03万元`, `各是4125.49,4143.91万元`. */
const BORROW = 10;

/** The figures that state something, with the years and numberings left out; and the words that compare. */
export function eventsOf(text: string): readonly Event[] {
  const events: Event[] = [];
  const tokens = numbersIn(text);
  tokens.forEach((t, i) => {
    const token = t.unit ? t : borrowed(t, tokens[i + 1], text);
    if (!token?.unit || token.unit === '年') return;
    events.push({ kind: 'figure', token, start: token.start, end: token.end });
  });
  for (const m of text.matchAll(STAGES)) {
    const up = /大|高|多/.test(m[1]!) ? true : /小|低|少/.test(m[1]!) ? false : null;
    events.push({ kind: 'stages', up, start: m.index, end: m.index + m[0].length });
  }
  const staged = events.filter((e) => e.kind === 'stages');
  for (const m of text.matchAll(ALL_FLAT)) {
    const before = text.slice(Math.max(0, m.index - 40), m.index);
    const piece = before.slice(Math.max(...[...',;:。'].map((c) => before.lastIndexOf(c))) + 1);
    const end = m.index + m[0].length;
    if (
      NEARLY.test(piece.slice(-4) + m[0]) ||
      !(COMPARES.test(piece) || /[与同比较和]/.test(piece) || (m[0] === '持平' && compares(text, m.index))) ||
      staged.some((s) => s.end >= m.index && s.start <= m.index)
    )
      continue;
    events.push({ kind: 'flat', start: m.index, end });
  }
  return events.sort((a, b) => a.start - b.start);
}

/** `…比上年减少2万元，其中：因公出国费持平`, `与上年相比，收支总预算持平`: compared as the words before say. */
const compares = (text: string, before: number): boolean =>
  /[比较][^,;。]{0,24}(?:增|减|升|降)|相比,/.test(text.slice(0, before));

function borrowed(t: NumberToken, next: NumberToken | undefined, text: string): NumberToken | null {
  if (next?.unit && isMoney(next.unit) && next.start - t.end <= BORROW && t.decimals > 0) {
    const between = text.slice(t.end, next.start);
    if (!/[;。:()]/.test(between)) return { ...t, unit: next.unit };
  }
  // 支出预算为0；: a zero needs no unit.
  if (
    t.value.isZero() &&
    /(?:为|是|数|支出|收入|预算)$/.test(text.slice(Math.max(0, t.start - 2), t.start)) &&
    /^(?:[,;。)]|$)/.test(text.slice(t.end))
  ) {
    return { ...t, unit: '万元' };
  }
  return null;
}

export const isMoneyToken = (t: NumberToken): boolean => t.unit !== undefined && isMoney(t.unit);
export const isCountToken = (t: NumberToken): boolean => t.unit !== undefined && isCount(t.unit);
