import type { SheetCell } from './SheetView';
import { oncePerText, wordsOf } from './Words';

const LABEL = /^(栏次|行次|序号|栏目|代码|\*+)$/;
const TOKEN = /^(?:\(?\d{1,3}\)?栏?|[a-z]栏?|\d{1,3}=[\d+\-()*/.…]+|[a-z]=[a-z+\-()]+|-+|\*+)$/;
/** `类 | 款 | 项 | 栏次 | 1 | 2 …`: the lowest row of headings of the codes, with the numbers beside it. */
const CODE_HEAD = /^[类款项目]$/;
/** 甲, 乙 …, for columns of words; `甲=乙+丙`. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const STEM = new RegExp(`^[${STEMS}](?:=[${STEMS}+-]+)?$`);
/** Names of rows may be 甲 and 乙; three side by side number columns. */
const FEWEST_STEMS = 3;
/** `合计=基本支出+项目支出`: what a column is made of, in words. */
const IN_WORDS = /^[^=]{1,20}=[^=]{1,20}[+-][^=]{1,40}$/;
/** `第2栏=第3栏+第4栏` */
const ORDINAL = /第(\d{1,3})栏|\((\d{1,3})\)(?=[=+-]|$)/g;

const numberOf = (token: string): number | undefined => {
  const m = /^\(?(\d{1,3})(?!\d)/.exec(token);
  if (m) return Number(m[1]);
  return /^[a-z](?:=|$)/.test(token) ? token.charCodeAt(0) - 96 : undefined;
};

interface Token {
  readonly text: string;
  readonly isLabel: boolean;
  readonly isCodeHead: boolean;
  /** It may number a column. */
  readonly isToken: boolean;
  /** It stands in such a row, too, and has no place in the count: 甲, or a formula in words. */
  readonly isUncounted: boolean;
}

const tokenOf = oncePerText((words): Token => {
  const text = words.plain
    .normalize('NFKC')
    .toLowerCase()
    .replace(ORDINAL, (_, ordinal?: string, bracketed?: string) => ordinal ?? bracketed ?? '');
  const isToken = TOKEN.test(text);
  return {
    text,
    isLabel: LABEL.test(text),
    isCodeHead: CODE_HEAD.test(text),
    isToken,
    isUncounted: !isToken && (STEM.test(text) || IN_WORDS.test(text)),
  };
});

/**
 * `栏次 1 2 3=4+5 …`, or a bare 1 2 3 … or A B C … under the header: numbers of columns, not amounts.
 * @param above the row above: two columns alone are numbered only where both have a heading and nothing else has
 */
export function isIndexRow(cells: readonly SheetCell[], above: readonly SheetCell[] = []): boolean {
  const rest: string[] = [];
  /** 甲, 乙, 丙 … in their order, before any number. */
  let stems = 0;
  let labelled = false;
  let filled = 0;
  let heads = 0;
  let uncounted = 0;
  for (const cell of cells) {
    // Behind 栏次 the value counts, which the format of amounts shows as 1.00.
    const words = labelled && typeof cell.value === 'number' ? wordsOf(String(cell.value)) : cell.words;
    const { text, isLabel, isCodeHead, isToken, isUncounted } = tokenOf(words);
    if (text === '') continue;
    if (isCodeHead && filled === 0) {
      heads++;
      continue;
    }
    filled++;
    if (filled === 1 && isLabel && cells.length > 1) labelled = true;
    else if (labelled && isLabel) continue;
    else if (isToken) rest.push(text);
    else if (isUncounted) {
      uncounted++;
      stems += Number(rest.length === 0 && text === STEMS.charAt(stems));
    } else return false;
  }
  if (rest.length + uncounted === 0 || (heads > 0 && !labelled)) return false;
  const numbers = rest.flatMap((t) => numberOf(t) ?? []);
  if (labelled)
    return numbers.length + uncounted > 0 && numbers.every((n, i) => i === 0 || n > numbers[i - 1]!);
  if (stems === uncounted && numbers.length === rest.length && goesOnFrom(stems, numbers)) return true;
  if (numbers.length < 2 || numbers.length < rest.length) return false;
  return (
    count(numbers) &&
    (numbers.length >= 3 || uncounted > 0 || rest.some(saysMore) || numbersBoth(cells, above))
  );
}

/** One after the other, from 0 or 1. */
const count = (numbers: readonly number[]): boolean =>
  numbers[0]! <= 1 && numbers.every((n, i) => n === numbers[0]! + i);

/** A letter, or a formula: no amount. */
const saysMore = (token: string): boolean => token.includes('=') || /^[a-z]/.test(token);

/** Three stems or more, behind which the numbers go on, or begin anew. */
const goesOnFrom = (stems: number, numbers: readonly number[]): boolean =>
  stems >= FEWEST_STEMS && numbers.every((n, i) => (i === 0 ? n <= stems + 1 : n === numbers[i - 1]! + 1));

/** `1 | 2` right below `项目 | 金额`: a row of data has a name. */
const numbersBoth = (cells: readonly SheetCell[], above: readonly SheetCell[]): boolean =>
  cells.length === 2 &&
  above.length === 2 &&
  cells.every((c, i) => c.column === above[i]!.column && above[i]!.isText);
