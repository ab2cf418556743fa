import { oncePer } from '../../budget/oncePer';
import type { Paragraph } from '../../budget/TextDocument';

const FULL_WIDTH_ZERO = '０'.charCodeAt(0);
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** `二〇二四年`, also with the signs that are taken for 〇. */
const CHINESE_YEAR = /(?:二[〇○零ＯO0０]|一九)[〇○零ＯO0０一二三四五六七八九]{2}(?=\s*年)/g;

/** A text with one kind of digits, those of full width and the Chinese ones of years too; every character keeps its place. */
export function plainDigits(text: string): string {
  return text
    .replace(CHINESE_YEAR, (year) => Array.from(year, digitOf).join(''))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - FULL_WIDTH_ZERO));
}

/** The same of a paragraph: many ask for it. */
export const plainText = oncePer((p: Paragraph): string => plainDigits(p.text));

const digitOf = (sign: string): string => String(Math.max(0, CHINESE_DIGITS.indexOf(sign)));
