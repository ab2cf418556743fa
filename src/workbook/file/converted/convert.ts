import { strToU8, zipSync } from 'fflate';
import { addressOf, rangeAddress } from '../../../budget/address';
import type { GridCell } from '../../Grid';
import { escapeAttribute, escapeString, escapeXml } from '../../xml/text';
import { StyleSheet } from '../styles/StyleSheet';
import type { ConvertedSheet, ConvertedSheets } from './ConvertedSheets';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Zip knows no date before this, and no clock is read. */
const NO_DATE = new Date(1980, 0, 1);

/** A new .xlsx with the content of a file of another format. */
export function convert({ sheets, countsFrom1904 }: ConvertedSheets): Uint8Array {
  const styles = new StyleSheet(
    `${HEAD}<styleSheet xmlns="${MAIN}"><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs></styleSheet>`,
  );
  const worksheets = sheets.map((sheet) => worksheetXml(sheet, styles));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets, countsFrom1904),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles.toXml(),
  };
  worksheets.forEach((xml, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = xml));
  const files = Object.entries(parts).map(
    ([name, xml]) => [name, strToU8(HEAD + xml.replace(HEAD, ''))] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: NO_DATE });
}

function contentTypes(count: number): string {
  const sheet = (_: unknown, i: number): string =>
    `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
    `${Array.from({ length: count }, sheet).join('')}</Types>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

const STATES = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' } as const;

function workbookXml(sheets: readonly ConvertedSheet[], countsFrom1904: boolean): string {
  const items = sheets.map(
    ({ grid }, i) =>
      `<sheet name="${escapeAttribute(grid.name)}" sheetId="${i + 1}"${STATES[grid.visibility]} r:id="rId${i + 1}"/>`,
  );
  const firstVisible = Math.max(
    0,
    sheets.findIndex(({ grid }) => grid.visibility === 'visible'),
  );
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${countsFrom1904 ? '<workbookPr date1904="1"/>' : ''}` +
    `<bookViews><workbookView activeTab="${firstVisible}"/></bookViews>` +
    `<sheets>${items.join('')}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`
  );
}

function worksheetXml(sheet: ConvertedSheet, styles: StyleSheet): string {
  const { grid } = sheet;
  const rows = new Map<number, GridCell[]>([...grid.hiddenRows].map((row) => [row, []]));
  for (const cell of grid.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const rowItems = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const hidden = grid.hiddenRows.has(row) ? ' hidden="1"' : '';
      return `<row r="${row}"${hidden}>${cells.map((cell) => cellXml(cell, styleOf(cell, sheet, styles))).join('')}</row>`;
    });
  const merges = grid.merges.map((m) => `<mergeCell ref="${rangeAddress(m)}"/>`);
  return (
    `<worksheet xmlns="${MAIN}">${columnsXml(sheet)}<sheetData>${rowItems.join('')}</sheetData>` +
    `${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}</worksheet>`
  );
}

function columnsXml({ grid, widths }: ConvertedSheet): string {
  const columns = [...new Set([...widths.keys(), ...grid.hiddenColumns])].sort((a, b) => a - b);
  const items = columns.map((column) => {
    const hidden = grid.hiddenColumns.has(column) ? ' hidden="1"' : '';
    return `<col min="${column}" max="${column}" width="${widths.get(column) ?? 9}" customWidth="1"${hidden}/>`;
  });
  return items.length > 0 ? `<cols>${items.join('')}</cols>` : '';
}

function styleOf(cell: GridCell, sheet: ConvertedSheet, styles: StyleSheet): number {
  const code = sheet.numberFormats.get(`${cell.row}:${cell.column}`);
  if (code === undefined) return 0;
  const id = styles.numberFormat(code);
  return styles.add(
    'cellXfs',
    `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
}

function cellXml({ row, column, value, formula, error }: GridCell, style: number): string {
  const open = `<c r="${addressOf(row, column)}" s="${style}"`;
  const f = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
  if (value === null) return `${open}>${f}</c>`;
  if (typeof value === 'number') return `${open}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b">${f}<v>${Number(value)}</v></c>`;
  const text = escapeString(value);
  if (error) return `${open} t="e">${f}<v>${text}</v></c>`;
  if (f) return `${open} t="str">${f}<v>${text}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
