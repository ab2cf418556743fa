/** Rows of tables between bars: `| 科目 | 预算数 |`, `||` for a cell that goes on from the left. */
const BAR_LINE = /^\|.*\|.*\|$/;

/** What stands between the bars of a row. */
const cellsOf = (line: string): readonly string[] => line.slice(1, -1).split('|');

/** A row with one blank beside each of its words, as it is written. */
export const plainRow = (line: string): string =>
  BAR_LINE.test(line) ? barred(cellsOf(line).map((c) => (c === '' ? '' : ` ${c.trim()} `))) : line;

const barred = (cells: readonly string[]): string => `|${cells.join('|')}|`;

/**
 * Rows that stand together, their cells filled up with blanks so that their bars stand below one another.
 * @param most where the longest would be wider than so many letters, they stay as they are
 */
export function alignedRows(lines: readonly string[], most: number): readonly string[] {
  if (!lines.every((line) => BAR_LINE.test(line))) return lines;
  const rows = lines.map((line) => cellsOf(line));
  const widths: number[] = [];
  for (const cells of rows)
    for (const [i, cell] of cells.entries()) {
      const isAlone = cell !== '' && cells[i + 1] !== '';
      if (isAlone) widths[i] = Math.max(widths[i] ?? 0, shownWidth(cell));
    }
  const aligned = rows.map((cells) =>
    barred(cells.map((cell, i) => (cell === '' ? '' : filled(cell, roomOf(cells, i, widths))))),
  );
  return aligned.some((line) => shownWidth(line) > most) ? lines : aligned;
}

/** The room of a cell and of those that go on from it; their bars stand together behind it. */
function roomOf(cells: readonly string[], at: number, widths: readonly number[]): number {
  let room = widths[at] ?? 0;
  for (let i = at + 1; cells[i] === ''; i++) room += widths[i] ?? 0;
  return room;
}

/** Amounts stand on the right of their room, words on the left. */
function filled(cell: string, room: number): string {
  const blanks = ' '.repeat(Math.max(0, room - shownWidth(cell)));
  return /\d[%％】]?\s*$/.test(cell) && /^\s*(?:【请核对：)?[-－−+]?\d/.test(cell)
    ? `${blanks}${cell}`
    : `${cell}${blanks}`;
}

/** How wide words are shown, in letters: Chinese ones and their marks are twice as wide. */
const shownWidth = (text: string): number =>
  [...text].reduce((n, ch) => n + (/[\u2e80-\uffff“”‘’—…]/u.test(ch) ? 2 : 1), 0);
