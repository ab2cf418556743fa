/**
 * A text in the form that the reader works on: no spaces, no quotes, one kind of brackets, digits and marks; with the way
 * back to the original. `77.70 ％` and `77.70%`, `（项）` and `( 项 )` become the same.
 */
export interface Squeezed {
  readonly text: string;
  /** Original index of each character; one more than characters, the last being the original's length. */
  readonly at: readonly number[];
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
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The plain form of a character; empty for one that is dropped. */
function plain(ch: string, code: number): string {
  if (isHan(code)) return ch;
  if (DROPPED.test(ch)) return '';
  const alike = ALIKE[ch];
  if (alike !== undefined) return alike;
  return code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST
    ? String.fromCharCode(code - FULL_WIDTH_SHIFT)
    : ch;
}

/** Linear in the text. Characters outside the basic plane keep their two halves. */
export function squeeze(text: string): Squeezed {
  const at: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const ch = plain(text[i]!, text.charCodeAt(i));
    if (ch === '') continue;
    out += ch;
    at.push(i);
  }
  at.push(text.length);
  return { text: out, at };
}

/** The original range of a squeezed range; the end is that of the last character, not the start of the next. */
export function originalRange(s: Squeezed, start: number, end: number): { start: number; end: number } {
  const from = s.at[start] ?? 0;
  return { start: from, end: end > start ? s.at[end - 1]! + 1 : from };
}
