/** A way of writing a text otherwise that changes nothing of what it says. */
export interface Operator {
  readonly name: string;
  readonly apply: (text: string) => string;
}

const FULL_WIDTH_ZERO = '０'.charCodeAt(0);
const CHINESE_DIGITS = '〇一二三四五六七八九';

const fullWidth = (digit: string): string => String.fromCharCode(FULL_WIDTH_ZERO + Number(digit));
const chinese = (year: string): string => Array.from(year, (digit) => CHINESE_DIGITS[Number(digit)]).join('');

/** Each is tried on every way of telling a department. */
export const operators: readonly Operator[] = [
  { name: '全角数字', apply: (t) => t.replace(/\d/g, fullWidth) },
  { name: '年份写汉字', apply: (t) => t.replace(/(?<!\d)20\d{2}(?=年)/g, chinese) },
  { name: '百分之', apply: (t) => t.replace(/(\d[\d.]*)%/g, '百分之$1') },
  { name: '标点处断行', apply: (t) => t.replace(/(?<=\d万元)(?=[，、])/g, '\n') },
  { name: '分项各占一行', apply: (t) => t.replace(/；(?=[一-龥])/g, '；\n') },
  { name: '数字前空格', apply: (t) => t.replace(/(?<=[一-龥])(?=\d)/g, '\u00a0') },
];
