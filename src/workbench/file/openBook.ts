import { detectFormat } from '../../workbook/file/detectFormat';
import { openPackage, type OpenedPackage } from '../../workbook/file/package/openPackage';
import { relatedPart } from '../../workbook/file/package/relationships';
import { listSheets } from '../../workbook/file/package/WorkbookPart';
import { readWorkbook } from '../../workbook/file/read/readWorkbook';
import { Comments } from '../../workbook/file/notes/comments';
import { Palette } from '../../workbook/file/styles/Palette';
import { stylesPartOf } from '../../workbook/file/styles/stylesPart';
import { parseAddress } from '../../budget/address';
import type { Grid } from '../../workbook/Grid';
import { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import { ownParts } from './customXml';
import { Looks, readSheetLooks } from './looks';
import type { BookFile } from './BookFile';
import { saveBook } from './saveBook';

/**
 * Opens a file (.xlsx, .xlsm, .xls) for the workbench: an emulated workbook on top, the file underneath.
 * @throws UnreadableWorkbookError as a rejection, with the reason
 */
export async function openBook(bytes: Uint8Array, fileName: string): Promise<BookFile> {
  const packed = await asPackage(bytes);
  const workbook = emulate(openPackage(packed));
  return {
    fileName,
    workbook,
    save: () => saveBook(packed, workbook),
    savedName: fileName.replace(/\.xls$/i, '.xlsx'),
  };
}

async function asPackage(bytes: Uint8Array): Promise<Uint8Array> {
  if (detectFormat(bytes) === 'package') return bytes;
  const { convertXls } = await import('../../workbook/file/xls/convertXls');
  return convertXls(bytes);
}

function emulate(opened: OpenedPackage): EmulatedWorkbook {
  const { pkg, workbookPart } = opened;
  const stylesXml = pkg.text(stylesPartOf(pkg, workbookPart));
  const looks = new Looks(stylesXml, Palette.of(pkg, workbookPart, stylesXml));
  const workbook = new EmulatedWorkbook();
  const parts = new Map(listSheets(pkg, workbookPart).map((s) => [s.name, s.part]));
  for (const grid of readWorkbook(opened)) {
    const sheet = workbook.addSheet(grid.name, false);
    const part = parts.get(grid.name)!;
    putLooks(sheet, readSheetLooks(pkg.text(part), grid.used), looks);
    putContent(sheet, grid);
    const comments = relatedPart(pkg, part, 'comments');
    if (comments !== undefined) putNotes(workbook, sheet, new Comments(pkg.text(comments)));
  }
  for (const { xml } of ownParts(pkg)) workbook.xmlParts.push({ id: workbook.nextId(), xml });
  return workbook;
}

function putLooks(
  sheet: EmulatedSheet,
  { styles, rowHeights, columns }: ReturnType<typeof readSheetLooks>,
  looks: Looks,
): void {
  for (const { row, column, style } of styles) {
    const look = looks.of(style);
    const cell = sheet.cell(row, column);
    cell.numberFormat = look.numberFormat;
    if (look.fill) cell.fill = look.fill;
    if (look.format.size > 0) cell.format = new Map(look.format);
  }
  for (const [row, height] of rowHeights) sheet.rowHeights.set(row, height);
  for (const { first, last, width } of columns) {
    for (let column = first; column <= Math.min(last, MOST_COLUMNS); column++)
      sheet.columnWidths.set(column, width);
  }
}

/** Some files give all 16,384 columns a width. */
const MOST_COLUMNS = 256;

function putContent(sheet: EmulatedSheet, grid: Grid): void {
  sheet.visibility = grid.visibility;
  sheet.isProtected = grid.isProtected === true;
  sheet.merges.push(...grid.merges);
  for (const row of grid.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column);
  for (const { row, column, value, formula, error, text } of grid.cells) {
    const cell = sheet.cell(row, column);
    cell.value = value ?? '';
    cell.text = text;
    if (formula !== undefined) cell.formula = formula;
    if (error) cell.isError = true;
  }
}

function putNotes(workbook: EmulatedWorkbook, sheet: EmulatedSheet, comments: Comments): void {
  for (const { address, text, isThread } of comments.notes.values()) {
    const place = parseAddress(address);
    if (place && !isThread) workbook.notes.push({ sheet, ...place, text });
  }
}
