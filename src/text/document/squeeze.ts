import { oncePer } from '../../budget/oncePer';
import type { Paragraph } from '../../budget/TextDocument';
import { plainDigits, plainText } from './plainDigits';

/**
 * A text in the form that the reader works on: no spaces, no quotes, no gaps that are still to be filled in, one kind of brackets, digits and marks; with the way
 * back to the original. `77.70 ％` and `77.70%`, `（项）` and `( 项 )` become the same.
 */
export interface Squeezed {
  readonly text: string;
  /** Where characters of the original were dropped, in its order: few, so that the way back costs little to keep. */
  readonly dropped: readonly number[];
}

const DROPPED = /[\s\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff“”„‟"＂「」『』‘’'＇]/;
const ALIKE: Readonly<Record<string, string>> = {
  '〔': '(', '［': '(', '【': '(', '[': '(', '〕': ')', '］': ')', '】': ')', ']': ')',
  '．': '.', '–': '-', '−': '-', '﹣': '-', '－': '-', '﹪': '%', '！': '!', '？': '?', '︰': ':', '﹔': ';',
}; // prettier-ignore

/** Full-width forms of ASCII sit at one distance from it. */
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Chinese characters stay as they are: nearly all of a text, so they are told first. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The plain form of a character; empty for one that is dropped. */
function plain(ch: string, code: number): string {
  let known = PLAIN.get(code);
  if (known === undefined) PLAIN.set(code, (known = plainOf(ch, code)));
  return known;
}

/** Few characters but Chinese ones stand in a text, and each of them often. */
const PLAIN = new Map<number, string>();

function plainOf(ch: string, code: number): string {
  if (DROPPED.test(ch)) return '';
  const alike = ALIKE[ch];
  if (alike !== undefined) return alike;
  return code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST
    ? String.fromCharCode(code - FULL_WIDTH_SHIFT)
    : ch;
}

/** Printable ASCII but for the marks that become others: digits, points and letters. */
const isPlainAscii = (code: number): boolean =>
  code > 0x27 && code < 0x7f && code !== LEFT_SQUARE && code !== RIGHT_SQUARE;
const LEFT_SQUARE = 0x5b;
const RIGHT_SQUARE = 0x5d;

const GAP_OPENS = '【'.charCodeAt(0);
/** The name of what is to be filled in is no longer than that. */
const LONGEST_GAP = 120;

/** Length of `【待填：…】`, which says what is asked for and nothing of the year or the stage around it; 0 where none stands. */
function gapAt(text: string, at: number): number {
  if (!text.startsWith('待填', at + 1)) return 0;
  return text.slice(at, at + LONGEST_GAP).indexOf('】') + 1;
}

/** What opens the mark around last year's words, which are read as if it were not there: `【请核对：12.50万元】`. */
export const CHECK_MARK = '【请核对：';
const GAP_CLOSES = '】'.charCodeAt(0);

/** Linear in the text. Characters outside the basic plane keep their two halves. */
export const squeeze = (original: string): Squeezed => squeezePlain(plainDigits(original));

function squeezePlain(text: string): Squeezed {
  const dropped: number[] = [];
  let out = '';
  let from = 0;
  let isMarked = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code) || isPlainAscii(code)) continue;
    let gap = 0;
    if (code === GAP_OPENS) {
      isMarked = text.startsWith(CHECK_MARK, i);
      gap = isMarked ? CHECK_MARK.length : gapAt(text, i);
    } else if (code === GAP_CLOSES && isMarked) {
      isMarked = false;
      gap = 1;
    }
    const ch = gap > 0 ? '' : plain(text[i]!, code);
    if (ch === text[i]) continue;
    out += text.slice(from, i) + ch;
    from = i + Math.max(gap, 1);
    if (ch === '') for (let at = i; at < from; at++) dropped.push(at);
    i = from - 1;
  }
  return { text: from === 0 ? text : out + text.slice(from), dropped };
}

/** A paragraph of a text, squeezed: several ask for it. */
export const squeezed = oncePer((p: Paragraph): Squeezed => squeezePlain(plainText(p)));

/** The original range of a squeezed range; the end is that of the last character, not the start of the next. */
export function originalRange(s: Squeezed, start: number, end: number): { start: number; end: number } {
  const from = originalAt(s, start);
  return { start: from, end: end > start ? originalAt(s, end - 1) + 1 : from };
}

/** Where a character stands in the original. */
const originalAt = ({ dropped }: Squeezed, at: number): number =>
  at + countWhile(dropped, (place, before) => place - before <= at);

/** How many characters are left of the original up to a place in it. */
export const squeezedAt = ({ dropped }: Squeezed, at: number): number =>
  at - countWhile(dropped, (place) => place < at);

/** How many of sorted places hold; those that do come first. */
function countWhile(places: readonly number[], holds: (place: number, index: number) => boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(places[middle]!, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
