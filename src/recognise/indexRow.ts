import { withoutSpaces } from '../budget/names';
import type { GridCell } from '../workbook/Grid';
import { textOf } from './SheetView';

const LABEL = /^(栏次|行次|序号|栏目|代码|\*+)$/;
const TOKEN = /^(?:\(?\d{1,3}\)?栏?|[a-z]|\d{1,3}=[\d+\-()*/.…]+|[a-z]=[a-z+\-()]+|-+|\*+)$/;

const numberOf = (token: string): number | undefined => {
  const m = /^\(?(\d{1,3})(?!\d)/.exec(token);
  if (m) return Number(m[1]);
  return /^[a-z](?:=|$)/.test(token) ? token.charCodeAt(0) - 96 : undefined;
};

/** `栏次 1 2 3=4+5 …`, or a bare 1 2 3 … or A B C … under the header: numbers of columns, not amounts. */
export function isIndexRow(cells: readonly GridCell[]): boolean {
  const tokens = cells
    .map((c) => withoutSpaces(textOf(c)).normalize('NFKC').toLowerCase())
    .filter((t) => t !== '');
  const labelled = tokens.length > 1 && LABEL.test(tokens[0]!);
  const rest = labelled ? tokens.slice(1).filter((t) => !LABEL.test(t)) : tokens;
  if (rest.length === 0 || !rest.every((t) => TOKEN.test(t))) return false;
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
