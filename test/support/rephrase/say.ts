import { Decimal } from 'decimal.js';
import type { Random } from '../../../src/generate/Random';
import type { Amount } from './facts';

/** A figure in a text, between marks that are taken out before anybody reads it. */
const MARK = /\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/g;

/** A figure that the text itself can prove wrong when a digit of it slips. @param label its name in lists of differences */
export const held = (label: string, written: string): string => `\uE000${label}\uE001${written}\uE002`;

/** A figure that only a rate speaks for: a slip in its first digit shows, one further behind may drown in the rounding of the rate. */
export const loosely = (label: string, written: string): string => held(`~${label}`, written);

/** 万元 with two decimals. */
export const wan = (amount: Amount): string => new Decimal(amount).div(100).toFixed(2);
/** 万元 without the zeros at the end. */
export const shortWan = (amount: Amount): string => new Decimal(amount).div(100).toString();
/** 元, whole. */
export const yuan = (amount: Amount): string => new Decimal(amount).times(100).toFixed(0);
/** With commas between thousands. */
export const grouped = (written: string): string => written.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

/** `part` of `whole` in percent, two decimals. */
export const percent = (part: Amount, whole: Amount): string =>
  new Decimal(part).times(100).div(whole).toFixed(2);

/** How an amount came from another, in words and held figures; null when it did not change or came from nothing. */
export interface Change {
  /** 增加 or 减少. */
  readonly word: string;
  /** 增长 or 下降. */
  readonly course: string;
  readonly by: string;
  readonly rate: string;
  readonly amount: Amount;
}

export function change(
  label: string,
  now: Amount,
  last: Amount,
  mark: (label: string, written: string) => string = held,
): Change | null {
  if (now === last || last === 0) return null;
  const by = Math.abs(now - last);
  return {
    word: now > last ? '增加' : '减少',
    course: now > last ? '增长' : '下降',
    by: mark(`${label}的增减额`, wan(by)),
    rate: held(`${label}的增减率`, percent(by, last)),
    amount: now - last,
  };
}

/** A wrong copy of a text: which figure slipped, and the text. */
export interface Slipped {
  readonly label: string;
  readonly text: string;
}

/** The text as it should be. */
export const plain = (marked: string): string => marked.replace(MARK, '$2');

/** The text once more for each held figure, with one digit of that figure changed. Zero is left alone: it is a word more than a number. */
export function slips(marked: string, random: Random): readonly Slipped[] {
  return [...marked.matchAll(MARK)]
    .filter(([, , written]) => /[1-9]/.test(written!))
    .map((m) => {
      const loose = m[1]!.startsWith('~');
      const wrong = slip(m[2]!, loose, random);
      const text = marked.slice(0, m.index) + wrong + marked.slice(m.index + m[0].length);
      return { label: m[1]!.slice(loose ? 1 : 0), text: plain(text) };
    });
}

/** One digit changed: any but the last decimal, which rounding may excuse, and no leading zero is made. */
function slip(written: string, loose: boolean, random: Random): string {
  const digits = [...written].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const open = written.includes('.') ? digits.slice(0, -1) : digits;
  const at = loose ? written.search(/[1-9]/) : random.pick(open);
  const old = Number(written[at]);
  const leading = at === 0 && digits.length > 1 && written[1] !== '.';
  const fresh = random.pick([1, 2, 3, 4, 5, 6, 7, 8, 9, 0].filter((d) => d !== old && !(leading && d === 0)));
  return written.slice(0, at) + String(fresh) + written.slice(at + 1);
}
