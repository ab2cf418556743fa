import type { CellContent } from '../../workbook/HostWorkbook';

/** Characters around a difference that tell a person where in a text it is. */
const AROUND = 6;

/** What stood in a cell and what was written, as text; of long texts the stretch that differs. Empty for an empty cell. */
export function changeText(
  before: CellContent,
  after: CellContent,
): readonly [before: string, after: string] {
  const a = String(before ?? '');
  const b = String(after ?? '');
  if (typeof before !== 'string' || typeof after !== 'string') return [shortened(a), shortened(b)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [stretch(a, start, a.length - end), stretch(b, start, b.length - end)];
}

/** Of a text that is all new, or all gone, its beginning. */
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const LONGEST = 40;

function stretch(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return (from > 0 ? '…' : '') + text.slice(from, to) + (to < text.length ? '…' : '');
}
