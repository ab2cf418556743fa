import type { OpcPackage } from '../../../workbook/file/package/OpcPackage';
import { CellFormats } from '../../../workbook/file/read/CellFormats';
import { SheetTags } from '../../../workbook/file/read/SheetTags';
import type { Palette } from '../../../workbook/file/styles/Palette';
import type { StyleSheet } from '../../../workbook/file/styles/StyleSheet';
import { TagScanner } from '../../../workbook/xml/TagScanner';
import type { EmulatedSheet } from '../model/EmulatedSheet';
import type { Fill } from '../model/Fill';
import { hostFill } from './fills';

const GENERAL = 'General';
/** A character of the default font is seven pixels wide; a pixel is three quarters of a point. */
const POINTS_PER_CHARACTER = 7 * 0.75;
/** Widths are often given up to the last column of the sheet; nobody looks that far. */
const FURTHEST_COLUMN = 256;

interface Look {
  readonly fill: Fill | undefined;
  readonly numberFormat: string;
}

/** What the host needs of a file beyond its content: fills, number formats, sizes of rows and columns. */
export class LookReader {
  private readonly formats: CellFormats;
  private readonly looks = new Map<number, Look>();

  constructor(
    private readonly styles: StyleSheet,
    private readonly palette: Palette,
    stylesXml: string,
  ) {
    this.formats = new CellFormats(stylesXml, false);
  }

  /** Gives a sheet the looks of its part. Cells that have neither a fill nor a number format are passed over. */
  read(pkg: OpcPackage, part: string, sheet: EmulatedSheet): void {
    const tag = new TagScanner(pkg.peek(part));
    const tags = new SheetTags(tag);
    let row = 0;
    let column = 0;
    while (tag.next()) {
      if (tag.isClosing) continue;
      switch (tag.local) {
        case 'row':
          tags.readRow();
          row = tags.row || row + 1;
          column = 0;
          if (tag.attribute('ht') !== undefined) sheet.rowHeights.set(row, Number(tag.attribute('ht')));
          break;
        case 'c':
          tags.readCell();
          column = tags.column || column + 1;
          this.give(sheet, row, column, tags.style);
          break;
        case 'f':
          if (tag.attribute('t') === 'array' || tag.attribute('t') === 'dataTable')
            sheet.cell(row, column).isArray = true;
          break;
        case 'col':
          readWidth(tag, sheet);
          break;
        case 'sheetFormatPr':
          sheet.defaultRowHeight = Number(tag.attribute('defaultRowHeight')) || sheet.defaultRowHeight;
          break;
        case 'sheetView':
          if (tag.attribute('showGridLines') === '0') sheet.showsGridlines = false;
          break;
        case 'pane':
          if (tag.attribute('state') === 'frozen') sheet.frozenRows = Number(tag.attribute('ySplit') ?? 0);
          break;
      }
    }
  }

  private give(sheet: EmulatedSheet, row: number, column: number, style: number): void {
    if (style === 0) return;
    const { fill, numberFormat } = this.look(style);
    if (fill) sheet.cell(row, column).fill = fill;
    const cell = numberFormat === GENERAL ? undefined : sheet.peek(row, column);
    if (cell) cell.numberFormat = numberFormat;
  }

  private look(style: number): Look {
    let look = this.looks.get(style);
    if (!look) {
      look = {
        fill: hostFill(this.styles.fillOf(style), this.palette),
        numberFormat: this.formats.of(style).code,
      };
      this.looks.set(style, look);
    }
    return look;
  }
}

function readWidth(tag: TagScanner, sheet: EmulatedSheet): void {
  const [min, max, width] = ['min', 'max', 'width'].map((name) => Number(tag.attribute(name) ?? NaN));
  if (!(width! >= 0)) return;
  for (let column = min!; column <= Math.min(max!, FURTHEST_COLUMN); column++)
    sheet.columnWidths.set(column, width! * POINTS_PER_CHARACTER);
}
