import type { TextRow } from './rows';

/** The words above each column, outermost first: what stands over several columns is said of each of them. */
export function headersOf(header: readonly TextRow[], width: number): readonly (readonly string[])[] {
  const lines = header.map((row, level) => spread(row, header.slice(level + 1), width));
  return Array.from({ length: width }, (_, i) => lines.flatMap((line) => line[i] || []));
}

/** The words of a line of a header by column; an empty cell with words below it is one with the cell to its left. */
function spread(row: TextRow, below: readonly TextRow[], width: number): readonly string[] {
  const texts: string[] = [];
  for (let i = 0; i < width; i++) {
    const own = row.cells[i];
    const text = own?.text ?? '';
    const isUnder = own?.joined !== 'above' && below.some((r) => (r.cells[i]?.text ?? '') !== '');
    texts.push(text === '' && isUnder ? (texts[i - 1] ?? '') : text);
  }
  return texts;
}
