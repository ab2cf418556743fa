import { addressOf } from '../../../budget/address';
import type { StyleSheet } from '../../../workbook/file/styles/StyleSheet';
import { fillFromRecord } from '../../../workbook/file/styles/fills';
import { fittedHeight } from '../../../workbook/file/sheet/rowHeight';
import { escapeAttribute } from '../../../workbook/xml/text';
import type { EmulatedCell, EmulatedSheet } from '../model/EmulatedSheet';
import { textOf } from '../model/cellContent';
import { quotedSheet } from '../model/area';
import type { Json } from '../protocol/wire';
import { recordedFill } from './fills';
import { contentXml } from './setContents';

const POINTS_PER_CHARACTER = 7 * 0.75;
const A4 = 9;

/** A worksheet part for a sheet that the add-in made. */
export function newSheetXml(sheet: EmulatedSheet, styles: StyleSheet): string {
  const links: string[] = [];
  const rows = new Map<number, string[]>();
  for (const { row, column, cell } of sheet.cells()) {
    const address = addressOf(row, column);
    const link = (cell.hyperlink as { documentReference?: Json } | undefined)?.documentReference;
    if (typeof link === 'string')
      links.push(
        `<hyperlink ref="${address}" location="${escapeAttribute(link)}" display="${escapeAttribute(textOf(cell))}"/>`,
      );
    const xml = contentXml(`<c r="${address}" s="${formatOf(cell, styles)}"`, 'c', '', cell);
    const line = rows.get(row);
    if (line) line.push(xml);
    else rows.set(row, [xml]);
  }
  const layout = sheet.pageLayout;
  const fits = typeof layout.get('Zoom') === 'object';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    (fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    `<sheetViews><sheetView${sheet.showsGridlines ? '' : ' showGridLines="0"'} workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet) +
    `<sheetData>${[...rows].map(([row, cells]) => rowXml(sheet, row, cells)).join('')}</sheetData>` +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    (layout.get('CenterHorizontally') === true ? '<printOptions horizontalCentered="1"/>' : '') +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="${String(layout.get('Orientation') ?? 'Portrait').toLowerCase()}"${fits ? ' fitToHeight="0"' : ''}/>` +
    headerFooterXml(layout) +
    '</worksheet>'
  );
}

const paneXml = ({ frozenRows: n }: EmulatedSheet): string =>
  n === 0 ? '' : `<pane ySplit="${n}" topLeftCell="A${n + 1}" activePane="bottomLeft" state="frozen"/>`;

function columnsXml({ columnWidths }: EmulatedSheet): string {
  const columns = [...columnWidths]
    .sort(([a], [b]) => a - b)
    .map(
      ([c, points]) =>
        `<col min="${c}" max="${c}" width="${(points / POINTS_PER_CHARACTER).toFixed(2)}" customWidth="1"/>`,
    );
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

function rowXml(sheet: EmulatedSheet, row: number, cells: readonly string[]): string {
  const height = sheet.rowHeights.get(row) ?? heightOf(sheet, row);
  return `<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

/** The host leaves fitting a row to whoever shows the sheet; a file must say how high it is. */
function heightOf(sheet: EmulatedSheet, row: number): number {
  const texts = [];
  for (const [column, points] of sheet.columnWidths) {
    const cell = sheet.peek(row, column);
    if (!cell || typeof cell.value !== 'string') continue;
    const size = Number(cell.format?.get('Font/Size') ?? 11);
    texts.push({
      text: cell.value,
      width: points / POINTS_PER_CHARACTER,
      size,
      wraps: cell.format?.get('WrapText') === true,
    });
  }
  return fittedHeight(texts);
}

function headerFooterXml(layout: ReadonlyMap<string, Json>): string {
  const part = (code: string, name: string): string =>
    layout.has(name) ? `&${code}${String(layout.get(name))}` : '';
  const line = (kind: 'Header' | 'Footer'): string =>
    part('L', `Left${kind}`) + part('C', `Center${kind}`) + part('R', `Right${kind}`);
  const [header, footer] = [line('Header'), line('Footer')];
  if (header + footer === '') return '';
  const element = (name: string, text: string): string =>
    text === '' ? '' : `<${name}>${escapeAttribute(text)}</${name}>`;
  return `<headerFooter>${element('oddHeader', header)}${element('oddFooter', footer)}</headerFooter>`;
}

const EDGES = { left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' } as const;

/** The number of a cell's format, added to the styles. */
function formatOf(
  { format = new Map<string, Json>(), fill, numberFormat, isQuoted }: EmulatedCell,
  styles: StyleSheet,
): number {
  const rgb = (value: Json | undefined): string => `FF${String(value ?? '#000000').replace('#', '')}`;
  const font = styles.add(
    'fonts',
    '<font>' +
      (format.get('Font/Bold') === true ? '<b/>' : '') +
      (format.get('Font/Italic') === true ? '<i/>' : '') +
      (format.get('Font/Underline') === 'Single' ? '<u/>' : '') +
      `<sz val="${String(format.get('Font/Size') ?? 11)}"/><color rgb="${rgb(format.get('Font/Color'))}"/>` +
      `<name val="${escapeAttribute(String(format.get('Font/Name') ?? '宋体'))}"/></font>`,
  );
  const side = (name: keyof typeof EDGES): string => {
    const inner = name === 'left' || name === 'right' ? 'InsideVertical' : 'InsideHorizontal';
    const drawn = [EDGES[name], inner].find((edge) => format.get(`Borders/${edge}/Style`) === 'Continuous');
    return drawn === undefined
      ? `<${name}/>`
      : `<${name} style="thin"><color rgb="${rgb(format.get(`Borders/${drawn}/Color`))}"/></${name}>`;
  };
  const border = styles.add(
    'borders',
    `<border>${(['left', 'right', 'top', 'bottom'] as const).map(side).join('')}<diagonal/></border>`,
  );
  const fillId = fill ? styles.add('fills', fillFromRecord(recordedFill(fill))) : 0;
  const number = numberFormat === undefined ? 0 : styles.numberFormat(numberFormat);
  const alignment =
    `<alignment horizontal="${String(format.get('HorizontalAlignment') ?? 'General').toLowerCase()}"` +
    ` vertical="${String(format.get('VerticalAlignment') ?? 'Bottom').toLowerCase()}"` +
    `${format.get('WrapText') === true ? ' wrapText="1"' : ''}/>`;
  return styles.add(
    'cellXfs',
    `<xf numFmtId="${number}" fontId="${font}" fillId="${fillId}" borderId="${border}"${styles.parentStyle}` +
      `${isQuoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `${alignment}</xf>`,
  );
}

/** Print area and repeated rows, as names of the sheet. */
export function printNames(sheet: EmulatedSheet): { readonly name: string; readonly refersTo: string }[] {
  const name = quotedSheet(sheet.name);
  const fixed = (area: string): string =>
    area.replace(/\$?([A-Z]*)\$?(\d+)/g, (_all, c: string, r: string) => `${c && `$${c}`}$${r}`);
  const [area, rows] = [sheet.pageLayout.get('PrintArea'), sheet.pageLayout.get('PrintTitleRows')];
  return [
    ...(typeof area === 'string' ? [{ name: '_xlnm.Print_Area', refersTo: `${name}!${fixed(area)}` }] : []),
    ...(typeof rows === 'string' ? [{ name: '_xlnm.Print_Titles', refersTo: `${name}!${fixed(rows)}` }] : []),
  ];
}
