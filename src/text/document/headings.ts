import type { Heading, Numbering } from '../../budget/TextDocument';
import { plainDigits } from './plainDigits';

/** A numbering mark at the start of a line. */
export interface NumberMark {
  readonly numbering: Numbering;
  readonly ordinal: number;
  /** Length of the mark, with the spaces before it. */
  readonly length: number;
}

const CHINESE = '[一二三四五六七八九十]{1,4}';
const MARKS: readonly (readonly [Numbering, RegExp])[] = [
  ['part', new RegExp(`^\\s*第(${CHINESE})(?:部分|章)[、，,:：\\s]*`)],
  ['chinese', new RegExp(`^\\s*(${CHINESE})\\s*[、．.，,]\\s*`)],
  ['bracketed-chinese', new RegExp(`^\\s*[（(]\\s*(${CHINESE})\\s*[）)]\\s*[、．.]?\\s*`)],
  ['digit', /^\s*[“"]?(\d{1,2})\s*(?:[、．]|[.](?!\d))\s*/],
  ['bracketed-digit', /^\s*(?:[（(]\s*(\d{1,2})\s*[）)]|([①②③④⑤⑥⑦⑧⑨⑩]))\s*[、．.]?\s*/],
];

const DIGITS = '零一二三四五六七八九';

/** 十二 → 12; one to ninety-nine. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens!)) : 0;
  return ten * 10 + (ones ? DIGITS.indexOf(ones.at(-1)!) : 0);
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

/** The numbering that a line begins with; null when there is none. */
export function markOf(line: string): NumberMark | null {
  const head = plainDigits(line.slice(0, 40));
  for (const [numbering, pattern] of MARKS) {
    const m = pattern.exec(head);
    if (!m) continue;
    const digits = m[1];
    const ordinal = m[2]
      ? CIRCLED.indexOf(m[2]) + 1
      : /\d/.test(digits!)
        ? Number(digits)
        : chineseNumber(digits!);
    return { numbering, ordinal, length: m[0].length };
  }
  return null;
}

export const LEVEL_OF: Readonly<Record<Numbering, number>> = {
  part: 0,
  chinese: 1,
  'bracketed-chinese': 2,
  digit: 3,
  'bracketed-digit': 4,
};

/** A heading is no longer than this; longer lines are text. */
const LONGEST_TITLE = 45;
const SENTENCE = /[。；;！？]|\d\s*(?:万元|亿元|元|%|％)/;

/**
 * Reads a line as a heading: short, no sentence in it, no amount; numbered, or a title that names its subject (情况, 说明 …).
 * @param from where the line begins in its paragraph
 */
export function headingOf(line: string, paragraph: number, from = 0): Heading | null {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.length > LONGEST_TITLE || SENTENCE.test(plainDigits(trimmed))) return null;
  const mark = markOf(line);
  const start = from + line.length - line.trimStart().length;
  const end = from + line.trimEnd().length;
  const title = (mark ? line.slice(mark.length) : line).trim().replace(/[：:]$/, '');
  if (mark) {
    if (title === '' || /[，,]/.test(title)) return null;
    return {
      paragraph,
      start,
      end,
      title,
      numbering: mark.numbering,
      ordinal: mark.ordinal,
      level: LEVEL_OF[mark.numbering],
    };
  }
  return UNNUMBERED.test(title) && !/[，,]/.test(title) ? { paragraph, start, end, title, level: 2 } : null;
}

const UNNUMBERED =
  /(?:情况|说明|职能|职责|解释|构成|概况|目录|简介|重点工作|主要工作|设置|安排|如下)(?:[（(][^（）()]{0,20}[）)])?$/;

/** A heading that follows a sentence in the same paragraph after a gap of spaces: `…支出。      八、政府性基金…情况说明`. */
export function trailingHeading(text: string, paragraph: number): Heading | null {
  const gap = /[。；]\s{2,}(?=\S)/g;
  let last = -1;
  for (const m of text.matchAll(gap)) last = m.index + m[0].length;
  if (last < 0) return null;
  const heading = headingOf(text.slice(last), paragraph, last);
  return heading?.numbering ? heading : null;
}
