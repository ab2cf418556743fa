import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Formats in an office's template: fonts, borders, fills and alignments in many mixtures. */
const FORMATS = 76;
/** Formatted, empty cells below a table, where a template keeps room. */
const EMPTY_ROWS_WITH_CELLS = 18;
const CELLS_PER_ROW = 8;

/**
 * Dresses a plain book as offices' templates are: every cell and column formatted, some rows of formatted empty cells below the
 * content, and on the first sheets thousands of formatted rows without any cell, so that the used range is far larger
 * than the table.
 * @param rows how many rows without cells per sheet
 * @param sheets how many sheets get them
 */
export function withFormattedEmptiness(xlsx: Uint8Array, rows: number, sheets: number): Uint8Array {
  const parts = unzipSync(xlsx);
  parts['xl/styles.xml'] = strToU8(stylesXml());
  const names = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  names.forEach((name, i) => (parts[name] = strToU8(dress(strFromU8(parts[name]!), i < sheets ? rows : 0))));
  return zipSync(parts);
}

function dress(xml: string, rows: number): string {
  let k = 0;
  const dressed = xml
    .replace(/<c r="([A-Z]+\d+)"( s="\d+")?/g, (_m, ref: string) => `<c r="${ref}" s="${++k % FORMATS}"`)
    .replace(
      /<row r="(\d+)"/g,
      (_m, row: string) =>
        `<row r="${row}" s="${Number(row) % FORMATS}" customFormat="1" ht="24.2" customHeight="1"`,
    );
  const last = Math.max(0, ...[...xml.matchAll(/<row r="(\d+)"/g)].map((m) => Number(m[1])));
  const empty = Array.from({ length: EMPTY_ROWS_WITH_CELLS + rows }, (_, i) => {
    const row = last + 1 + i;
    if (i >= EMPTY_ROWS_WITH_CELLS) return `<row r="${row}" ht="22.5" customHeight="1"/>`;
    const cells = Array.from(
      { length: CELLS_PER_ROW },
      (_c, c) => `<c r="${String.fromCharCode(65 + c)}${row}" s="${(i + c) % FORMATS}"/>`,
    );
    return `<row r="${row}" s="${i % FORMATS}" customFormat="1" ht="24.2" customHeight="1">${cells.join('')}</row>`;
  });
  // Such templates format all columns, out to the last one that a sheet can have.
  const columns =
    '<cols><col min="1" max="3" width="6" style="9" customWidth="1"/><col min="4" max="9" width="14" style="22" customWidth="1"/><col min="10" max="16384" width="8" style="9"/></cols>';
  return dressed
    .replace(/<cols>.*?<\/cols>/, '')
    .replace('<sheetData>', `${columns}<sheetData>`)
    .replace('</sheetData>', `${empty.join('')}</sheetData>`);
}

function stylesXml(): string {
  const many = (count: number, item: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => item(i)).join('');
  const border = (i: number): string =>
    many(
      4,
      (s) =>
        `<${['left', 'right', 'top', 'bottom'][s]!}${(i >> s) & 1 ? ' style="thin"><color indexed="8"/>' : '>'}</${['left', 'right', 'top', 'bottom'][s]!}>`,
    );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<fonts count="20">${many(20, (i) => `<font>${i % 2 ? '<b/>' : ''}<sz val="${9 + (i % 10)}"/><color indexed="8"/><name val="宋体"/><charset val="134"/></font>`)}</fonts>` +
    `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${many(2, (i) => `<fill><patternFill patternType="solid"><fgColor rgb="FFEEEEE${i}"/></patternFill></fill>`)}</fills>` +
    `<borders count="16">${many(16, (i) => `<border>${border(i)}<diagonal/></border>`)}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${FORMATS}">${many(FORMATS, (i) => `<xf numFmtId="${[0, 3, 4, 49][i % 4]!}" fontId="${i % 20}" fillId="${i % 7 === 0 ? 2 : 0}" borderId="${i % 16}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${['left', 'center', 'right'][i % 3]!}" vertical="center" wrapText="1"/></xf>`)}</cellXfs>` +
    '</styleSheet>'
  );
}
