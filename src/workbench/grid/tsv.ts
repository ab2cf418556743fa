/**
 * Reads cells as spreadsheets put them on the clipboard: rows by line breaks, cells by tabs, what holds either of them in
 * quotation marks.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
  const mark = /\t|\r\n|\r|\n/y;
  for (let at = 0; ;) {
    cell.lastIndex = at;
    const [whole, quoted] = cell.exec(text)!;
    rows.at(-1)!.push(quoted === undefined ? whole : quoted.replaceAll('""', '"').replace(/\r\n?/g, '\n'));
    at += whole.length;
    mark.lastIndex = at;
    const found = mark.exec(text);
    if (!found) break;
    at += found[0].length;
    if (found[0] === '\t') continue;
    if (at === text.length) break; // the last line has its end too
    rows.push([]);
  }
  return rows;
}

/** Writes cells as spreadsheets put them on the clipboard. */
export const writeTsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((t) => (/["\t\r\n]/.test(t) ? `"${t.replaceAll('"', '""')}"` : t)).join('\t'))
    .join('\n');
