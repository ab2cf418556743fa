import { addressOf, columnName } from '../../../budget/address';
import { STYLE_FORMATS } from '../../sheetStyles';
import type { DocumentCell, DocumentRow, SheetDocument } from '../../SheetDocument';
import { escapeAttribute, escapeString } from '../../xml/text';
import type { DocumentStyles } from './documentStyles';
import { fittedHeight } from './rowHeight';

const A4 = 9;

/** A worksheet part for a document. Texts are inline, so that the shared strings stay as they are. */
export function sheetXml(document: SheetDocument, styles: DocumentStyles): string {
  const links: string[] = [];
  const rows = document.rows.map((row, i) => rowXml(row, i + 1, document, styles, links));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane(document.headerRows ?? 0)}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(document) +
    `<sheetData>${rows.join('')}</sheetData>` +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="${document.orientation}" fitToHeight="0"/>` +
    '<headerFooter><oddHeader>&amp;C&amp;A</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>' +
    '</worksheet>'
  );
}

/** The rows that are repeated on paper stay in view on the screen. */
const pane = (rows: number): string =>
  rows === 0
    ? ''
    : `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>`;

function columnsXml({ columns }: SheetDocument): string {
  if (columns.length === 0) return '';
  const items = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${items.join('')}</cols>`;
}

function rowXml(
  row: DocumentRow,
  number: number,
  document: SheetDocument,
  styles: DocumentStyles,
  links: string[],
): string {
  const cells = row.cells.map((cell, i) => {
    if (cell === null) return '';
    const address = addressOf(number, i + 1);
    if (cell.link) links.push(linkXml(address, cell));
    return cellXml(address, cell, styles.of(cell));
  });
  const height = row.height ?? heightOf(row, document, styles.digitWidth);
  return `<row r="${number}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

const heightOf = (row: DocumentRow, { columns }: SheetDocument, digit: number): number =>
  fittedHeight(
    row.cells.flatMap((cell, i) => {
      const column = columns[i];
      if (cell?.text === undefined || (column && !column.printed)) return [];
      const { size, wraps } = STYLE_FORMATS[cell.style];
      return [{ text: cell.text, width: column?.width ?? 9, size, wraps }];
    }),
    digit,
  );

function cellXml(address: string, cell: DocumentCell, style: number): string {
  const open = `<c r="${address}" s="${style}"`;
  if (cell.number !== undefined) return `${open}><v>${cell.number}</v></c>`;
  if (cell.text === undefined || cell.text === '') return `${open}/>`;
  const text = escapeString(cell.text.replace(/\r\n?/g, '\n'));
  return `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

function linkXml(address: string, { link, text }: DocumentCell): string {
  if (!link) return '';
  const target = `${quotedSheet(link.sheet)}!${addressOf(link.row, link.column)}`;
  const display = text === undefined ? '' : ` display="${escapeAttribute(text)}"`;
  return `<hyperlink ref="${address}" location="${escapeAttribute(target)}"${display}/>`;
}

/** What is printed: from the first column to the last before one that is not, and the rows repeated on each page. */
export function printNames(
  document: SheetDocument,
  sheetName: string,
): { readonly name: string; readonly refersTo: string }[] {
  const sheet = quotedSheet(sheetName);
  const firstHidden = document.columns.findIndex((c) => !c.printed);
  const last = firstHidden < 0 ? document.columns.length : firstHidden;
  const rows = Math.max(1, document.rows.length);
  const names = [];
  if (last > 0)
    names.push({ name: '_xlnm.Print_Area', refersTo: `${sheet}!$A$1:$${columnName(last)}$${rows}` });
  if (document.headerRows)
    names.push({ name: '_xlnm.Print_Titles', refersTo: `${sheet}!$1:$${document.headerRows}` });
  return names;
}
