import { parseRange } from '../../budget/address';
import { cellPlace, type CellPlace } from '../../budget/Place';
import { STYLE_FORMATS } from '../../workbook/excel/write/sheetStyles';
import type { CellStyle, DocumentCell, DocumentRow, SheetDocument } from '../../workbook/SheetDocument';
import type { EmulatedCell, EmulatedSheet } from '../host/model/EmulatedSheet';

const DEFAULT_POINTS = 48;

/** A sheet that was written through the emulated host, as the document that it was written from. */
export function documentOf(sheet: EmulatedSheet): SheetDocument {
  const used = sheet.usedRange(false);
  const bottom = used?.bottom ?? 0;
  const right = Math.max(used?.right ?? 1, ...sheet.columnWidths.keys());
  const printed = printedColumns(sheet) ?? right;
  const rows = Array.from({ length: bottom }, (_, i): DocumentRow => {
    const cells = Array.from({ length: right }, (_c, j) => documentCell(sheet.peek(i + 1, j + 1)));
    const height = sheet.rowHeights.get(i + 1);
    return height === undefined ? { cells } : { cells, height };
  });
  return {
    name: sheet.name,
    columns: Array.from({ length: right }, (_, i) => ({
      width: characters(sheet.columnWidths.get(i + 1) ?? DEFAULT_POINTS),
      printed: i < printed,
    })),
    rows,
    ...(sheet.frozenRows > 0 ? { headerRows: sheet.frozenRows } : {}),
    orientation: sheet.pageLayout.get('Orientation') === 'Landscape' ? 'landscape' : 'portrait',
  };
}

/** Takes back `columnPoints` of the Excel adapter. */
const characters = (points: number): number => Math.round(((points / 0.75 - 5) / 7) * 100) / 100;

function printedColumns(sheet: EmulatedSheet): number | undefined {
  const area = sheet.pageLayout.get('PrintArea');
  return typeof area === 'string' ? parseRange(area.replace(/^.*!/, ''))?.right : undefined;
}

function documentCell(cell: EmulatedCell | undefined): DocumentCell | null {
  if (!cell || (cell.value === '' && !cell.format)) return null;
  const style = styleOf(cell);
  const link = linkOf(cell);
  const content =
    typeof cell.value === 'number'
      ? { number: cell.value, ...(cell.numberFormat ? { numberFormat: cell.numberFormat } : {}) }
      : { text: String(cell.value) };
  return { ...content, style, ...(link ? { link } : {}) };
}

/** The style whose look the cell has; a link has its own colour, which says nothing. */
function styleOf(cell: EmulatedCell): CellStyle {
  const of = (path: string) => cell.format?.get(path);
  const fits = ([, look]: [string, (typeof STYLE_FORMATS)[CellStyle]]): boolean =>
    of('Font/Size') === look.size &&
    of('Font/Bold') === look.isBold &&
    of('HorizontalAlignment') === look.horizontal &&
    of('WrapText') === look.wraps &&
    cell.fill?.color === look.fill &&
    (cell.hyperlink !== undefined || of('Font/Color') === look.color) &&
    hasBorder(cell) === look.hasBorder;
  const found = Object.entries(STYLE_FORMATS).find(fits);
  return (found?.[0] ?? (typeof cell.value === 'number' ? 'number' : 'body')) as CellStyle;
}

const hasBorder = (cell: EmulatedCell): boolean =>
  [...(cell.format?.keys() ?? [])].some((path) => path.startsWith('Borders'));

const TARGET = /^(?:'((?:[^']|'')*)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+)$/;

function linkOf(cell: EmulatedCell): CellPlace | null {
  const reference = (cell.hyperlink as { readonly documentReference?: unknown } | null | undefined)
    ?.documentReference;
  const m = typeof reference === 'string' ? TARGET.exec(reference) : null;
  const range = m && parseRange(m[3]!.replaceAll('$', ''));
  return m && range ? cellPlace((m[1] ?? m[2]!).replaceAll("''", "'"), range.top, range.left) : null;
}
