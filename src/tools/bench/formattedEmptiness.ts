import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Adds formatted rows without any cell below the content of the first sheets, as offices' templates have them by the
 * thousand: the used range is far larger than the table.
 * @param rows how many rows per sheet
 * @param sheets how many sheets get them
 */
export function withFormattedEmptiness(xlsx: Uint8Array, rows: number, sheets: number): Uint8Array {
  const parts = unzipSync(xlsx);
  const names = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  for (const name of names.slice(0, sheets)) {
    const xml = strFromU8(parts[name]!);
    const last = Math.max(0, ...[...xml.matchAll(/<row r="(\d+)"/g)].map((m) => Number(m[1])));
    const empty = Array.from(
      { length: rows },
      (_, i) => `<row r="${last + 1 + i}" ht="22.5" customHeight="1"/>`,
    );
    parts[name] = strToU8(xml.replace('</sheetData>', `${empty.join('')}</sheetData>`));
  }
  return zipSync(parts);
}
