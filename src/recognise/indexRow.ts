import type { SheetCell } from './SheetView';
import { oncePerText } from './Words';

const LABEL = /^(栏次|行次|序号|栏目|代码|\*+)$/;
const TOKEN = /^(?:\(?\d{1,3}\)?栏?|[a-z]|\d{1,3}=[\d+\-()*/.…]+|[a-z]=[a-z+\-()]+|-+|\*+)$/;

const numberOf = (token: string): number | undefined => {
  const m = /^\(?(\d{1,3})(?!\d)/.exec(token);
  if (m) return Number(m[1]);
  return /^[a-z](?:=|$)/.test(token) ? token.charCodeAt(0) - 96 : undefined;
};

interface Token {
  readonly text: string;
  readonly isLabel: boolean;
  /** It may number a column. */
  readonly isToken: boolean;
}

const tokenOf = oncePerText((words): Token => {
  const text = words.plain.normalize('NFKC').toLowerCase();
  return { text, isLabel: LABEL.test(text), isToken: TOKEN.test(text) };
});

/** `栏次 1 2 3=4+5 …`, or a bare 1 2 3 … or A B C … under the header: numbers of columns, not amounts. */
export function isIndexRow(cells: readonly SheetCell[]): boolean {
  const rest: string[] = [];
  let labelled = false;
  let filled = 0;
  for (const cell of cells) {
    const { text, isLabel, isToken } = tokenOf(cell.words);
    if (text === '') continue;
    filled++;
    if (filled === 1 && isLabel && cells.length > 1) labelled = true;
    else if (labelled && isLabel) continue;
    else if (isToken) rest.push(text);
    else return false;
  }
  if (rest.length === 0) return false;
  const numbers = rest.flatMap((t) => numberOf(t) ?? []);
  if (labelled) return numbers.length > 0 && numbers.every((n, i) => i === 0 || n > numbers[i - 1]!);
  if (numbers.length < 2 || numbers.length < rest.length) return false;
  const formulas = rest.some((t) => t.includes('='));
  const first = numbers[0]!;
  return (
    (first === 0 || first === 1) &&
    numbers.every((n, i) => n === first + i) &&
    (numbers.length >= 3 || formulas || rest.some((t) => /^[a-z]/.test(t)))
  );
}
