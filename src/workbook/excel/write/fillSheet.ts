import { columnName, rangeAddress } from '../../../budget/address';
import type { CellStyle, SheetDocument } from '../../SheetDocument';
import { addressLists, rectangles } from '../addresses';
import { layoutOf, type Layout } from './layout';
import { BORDER_COLOR, columnPoints, LINK_COLOR, STYLE_FORMATS } from '../../sheetStyles';

/** Text per request: Excel on the web refuses requests above 5 MB. */
const LARGEST_REQUEST = 3_500_000;
const BYTES_PER_CHARACTER = 3;
const BYTES_PER_CELL = 8;

/**
 * Queues everything that a document puts on an empty sheet.
 * @param sync called between parts of a document that is too large for one request
 */
export async function fillSheet(
  sheet: Excel.Worksheet,
  document: SheetDocument,
  sync: () => Promise<void>,
): Promise<void> {
  const layout = layoutOf(document);
  document.columns.forEach(({ width }, i) => {
    const column = columnName(i + 1);
    sheet.getRange(`${column}:${column}`).untrack().format.columnWidth = columnPoints(width);
  });
  // Links first: setting one also sets the cell's look and text, which what follows replaces.
  writeLinks(sheet, layout);
  for (const [format, cells] of layout.numberFormats)
    for (const area of rectangles(cells))
      sheet.getRange(rangeAddress(area)).untrack().numberFormat = format as unknown as string[][];
  await writeValues(sheet, layout, sync);
  for (const [style, cells] of layout.styles)
    for (const list of addressLists(cells)) setStyle(sheet, list, style);
  drawBorders(sheet, layout);
  for (const list of addressLists(layout.links.map((l) => l.cell))) {
    const { font } = sheet.getRanges(list).untrack().format;
    font.color = LINK_COLOR;
    font.underline = 'Single';
  }
  sheet.getRange(`1:${layout.rows}`).untrack().format.autofitRows();
  for (const [height, rows] of layout.heights)
    for (const { top, bottom } of rectangles(rows.map((row) => ({ row, column: 1 }))))
      sheet.getRange(`${top}:${bottom}`).untrack().format.rowHeight = height;
  setPrint(sheet, document, layout);
}

async function writeValues(
  sheet: Excel.Worksheet,
  { values, columns }: Layout,
  sync: () => Promise<void>,
): Promise<void> {
  let from = 0;
  let bytes = 0;
  for (const [i, row] of values.entries()) {
    bytes += row.reduce<number>(
      (sum, v) => sum + BYTES_PER_CELL + String(v ?? '').length * BYTES_PER_CHARACTER,
      0,
    );
    if (bytes < LARGEST_REQUEST && i < values.length - 1) continue;
    const block = { top: from + 1, left: 1, bottom: i + 1, right: columns };
    sheet.getRange(rangeAddress(block)).untrack().values = values.slice(from, i + 1) as (string | number)[][];
    if (i < values.length - 1) await sync();
    from = i + 1;
    bytes = 0;
  }
}

/** One call per run of linked cells in a column, not one per cell. */
function writeLinks(sheet: Excel.Worksheet, { links }: Layout): void {
  const targets = new Map(links.map((l) => [key(l.cell.row, l.cell.column), l.target]));
  for (const area of rectangles(links.map((l) => l.cell))) {
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_r, i) =>
      Array.from({ length: area.right - area.left + 1 }, (_c, j) => ({
        hyperlink: { documentReference: targets.get(key(area.top + i, area.left + j))! },
      })),
    );
    sheet.getRange(rangeAddress(area)).untrack().setCellProperties(rows);
  }
}

const key = (row: number, column: number): string => `${row},${column}`;

/** A grid around and between all cells whose style has borders. Inner lines only where there are inner edges. */
function drawBorders(sheet: Excel.Worksheet, { styles }: Layout): void {
  const bordered = [...styles].flatMap(([style, cells]) => (STYLE_FORMATS[style].hasBorder ? cells : []));
  for (const area of rectangles(bordered)) {
    const { borders } = sheet.getRange(rangeAddress(area)).untrack().format;
    const edges = [
      ...(['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const),
      ...(area.bottom > area.top ? (['InsideHorizontal'] as const) : []),
      ...(area.right > area.left ? (['InsideVertical'] as const) : []),
    ];
    for (const edge of edges) {
      const border = borders.getItem(edge);
      border.style = 'Continuous';
      border.color = BORDER_COLOR;
    }
  }
}

function setStyle(sheet: Excel.Worksheet, addresses: string, style: CellStyle): void {
  const look = STYLE_FORMATS[style];
  const { format } = sheet.getRanges(addresses).untrack();
  format.font.size = look.size;
  format.font.bold = look.isBold;
  format.font.color = look.color;
  if (look.face !== undefined) format.font.name = look.face;
  format.font.underline = 'None';
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = look.vertical;
  format.wrapText = look.wraps;
  if (look.fill !== undefined) format.fill.color = look.fill;
}

/** A4, one page wide, the heading rows on each page, the sheet's name above and page numbers below. */
function setPrint(sheet: Excel.Worksheet, document: SheetDocument, layout: Layout): void {
  const page = sheet.pageLayout;
  page.orientation = document.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.centerHorizontally = true;
  page.zoom = { horizontalFitToPages: 1 };
  const { defaultForAllPages } = page.headersFooters;
  defaultForAllPages.centerHeader = '&A';
  defaultForAllPages.centerFooter = '&P / &N';
  sheet.showGridlines = false;
  if (layout.printedColumns > 0)
    page.setPrintArea(rangeAddress({ top: 1, left: 1, bottom: layout.rows, right: layout.printedColumns }));
  if (!document.headerRows) return;
  page.setPrintTitleRows(`$1:$${document.headerRows}`);
  sheet.freezePanes.freezeRows(document.headerRows);
}
