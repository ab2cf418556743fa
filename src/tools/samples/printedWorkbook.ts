import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { columnName } from '../../budget/address';
import type { Grid, GridCell } from '../../workbook/Grid';

const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const FONT = '宋体';
/** Of texts as wide as this, and of amounts, a column makes room. */
const WIDEST = 34;

/** No author, no time: so the same sheets are the same file. */
const CORE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties' +
  ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';
const APP =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties' +
  ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';
const EPOCH = new Date(1980, 0, 1);

/** A workbook with these sheets as an office prints them: a large title, lines around the table, amounts with two decimals. */
export async function printedWorkbook(grids: readonly Grid[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const grid of grids) printSheet(book.addWorksheet(grid.name), grid);
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  parts['docProps/core.xml'] = strToU8(CORE);
  parts['docProps/app.xml'] = strToU8(APP);
  return zipSync(parts, { mtime: EPOCH });
}

/** One such sheet. */
export function printSheet(sheet: ExcelJS.Worksheet, grid: Grid): void {
  if (!grid.used) return;
  const { left, right, bottom } = grid.used;
  const title = grid.merges.find((m) => m.left === left && m.right === right)?.top ?? 1;
  const header = grid.merges.find((m) => m.top > title)?.top ?? title + 2;
  for (const cell of grid.cells) put(sheet.getCell(cell.row, cell.column), cell);
  for (let row = title + 1; row < header; row++) {
    sheet.getCell(row, left).alignment = {};
    sheet.getCell(row, right).alignment = { horizontal: 'right' };
  }
  for (const m of grid.merges) sheet.mergeCells(m.top, m.left, m.bottom, m.right);
  sheet.getCell(title, left).font = { name: FONT, size: 16, bold: true };
  sheet.getCell(title, left).alignment = { horizontal: 'center' };
  for (let row = header; row <= bottom; row++)
    for (let column = left; column <= right; column++) sheet.getCell(row, column).border = BORDER;
  for (let column = left; column <= right; column++)
    sheet.getColumn(columnName(column)).width = widthOf(grid, column, header);
  sheet.pageSetup = { orientation: right - left > 5 ? 'landscape' : 'portrait', fitToPage: true, fitToHeight: 0 };
}

function put(to: ExcelJS.Cell, { value, text }: GridCell): void {
  to.value = value;
  to.font = { name: FONT, size: 10 };
  if (typeof value === 'number') {
    if (text.includes('.')) to.numFmt = '#,##0.00';
  } else to.alignment = { vertical: 'middle', wrapText: !/^\s/.test(text) };
}

const widthOf = ({ cells, merges }: Grid, column: number, header: number): number => {
  const merged = new Set(merges.map((m) => `${m.top} ${m.left}`));
  const widths = cells
    .filter((c) => c.column === column && c.row >= header && !merged.has(`${c.row} ${c.column}`))
    .map(({ text }) => Math.min(WIDEST, [...text].reduce((n, char) => n + (char > '\u00ff' ? 2 : 1), 2)));
  return Math.max(8, ...widths);
};
