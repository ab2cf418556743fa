import type { CellRange } from '../../budget/address';
import { CellFormats } from '../../workbook/file/read/CellFormats';
import { isTrue, SheetTags } from '../../workbook/file/read/SheetTags';
import { describeFill } from '../../workbook/file/styles/fills';
import type { Palette } from '../../workbook/file/styles/Palette';
import { StyleSheet } from '../../workbook/file/styles/StyleSheet';
import { childNamed, childrenOf, elementsIn, rootOf, tagAt } from '../../workbook/file/xml/elements';
import { TagScanner } from '../../workbook/file/xml/TagScanner';
import type { Fill } from '../host/model/Fill';
import type { Json } from '../host/protocol/wire';

/** What a cell format of a file looks like, in the terms of the emulated host. */
export interface Look {
  readonly numberFormat: string;
  readonly fill?: Fill;
  /** By the wire's paths. */
  readonly format: ReadonlyMap<string, Json>;
}

/** The looks of a styles part, by the number that a cell carries. */
export class Looks {
  private readonly made = new Map<number, Look>();
  private readonly styles: StyleSheet;
  private readonly formats: CellFormats;

  constructor(
    stylesXml: string,
    private readonly palette: Palette,
  ) {
    this.styles = new StyleSheet(stylesXml);
    this.formats = new CellFormats(stylesXml, false);
  }

  of(style: number): Look {
    let look = this.made.get(style);
    if (!look) this.made.set(style, (look = this.make(style)));
    return look;
  }

  private make(style: number): Look {
    const { pattern, color } = describeFill(this.styles.fillOf(style), this.palette);
    return {
      numberFormat: this.formats.code(style),
      ...(pattern === 'none' || color === undefined
        ? {}
        : { fill: { pattern: clientName(pattern), color: `#${color}` } }),
      format: this.formatOf(style),
    };
  }

  private formatOf(style: number): Map<string, Json> {
    const xf = this.styles.item('cellXfs', style);
    const format = new Map<string, Json>();
    const font = this.styles.item('fonts', Number(tagAt(xf, 0).attribute('fontId') ?? 0));
    const [fontElement] = elementsIn(font, 0, font.length);
    for (const part of fontElement ? childrenOf(font, fontElement) : []) {
      const value = tagAt(font, part.start).attribute('val');
      if (part.local === 'b' && value !== '0') format.set('Font/Bold', true);
      if (part.local === 'sz' && value !== undefined) format.set('Font/Size', Number(value));
    }
    const [element] = elementsIn(xf, 0, xf.length);
    const alignment = element && childrenOf(xf, element).find((c) => c.local === 'alignment');
    if (!alignment) return format;
    const tag = tagAt(xf, alignment.start);
    const horizontal = tag.attribute('horizontal');
    if (horizontal) format.set('HorizontalAlignment', capital(horizontal));
    if (isTrue(tag.attribute('wrapText'))) format.set('WrapText', true);
    const indent = Number(tag.attribute('indent') ?? 0);
    if (indent > 0) format.set('IndentLevel', indent);
    return format;
  }
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `solid` → `Solid`, `gray125` → `Gray125`: the client's names are the file's with a capital. */
const clientName = capital;

/** The parts of a sheet that are not content: formats of its cells, sizes of its rows and columns. */
export interface SheetLooks {
  readonly styles: readonly { readonly row: number; readonly column: number; readonly style: number }[];
  /** In points. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columns: readonly { readonly first: number; readonly last: number; readonly width: number }[];
}

/**
 * Reads the formats within the used range. Formats far outside of it (whole formatted columns) are nothing that a person
 * of the workbench looks at.
 * @param within null for an empty sheet
 */
export function readSheetLooks(xml: string, within: CellRange | null): SheetLooks {
  const root = rootOf(xml);
  const cols = childNamed(root, 'cols');
  const columns = (cols ? childrenOf(xml, cols) : []).flatMap((element) => {
    const tag = tagAt(xml, element.start);
    const width = Number(tag.attribute('width'));
    return width > 0
      ? [{ first: Number(tag.attribute('min')), last: Number(tag.attribute('max')), width: points(width) }]
      : [];
  });
  const styles: { row: number; column: number; style: number }[] = [];
  const rowHeights = new Map<number, number>();
  const data = childNamed(root, 'sheetData');
  if (!data || !within) return { styles, rowHeights, columns };
  const scanner = new TagScanner(xml, data.openEnd);
  const tags = new SheetTags(scanner);
  let row = 0;
  let column = 0;
  while (scanner.position < data.innerEnd && scanner.next() && scanner.start < data.innerEnd) {
    if (scanner.isClosing) continue;
    if (scanner.is(`${root.prefix}row`)) {
      tags.readRow();
      row = tags.row || row + 1;
      column = 0;
      if (row > within.bottom) break;
      const height = Number(scanner.attribute('ht'));
      if (height > 0) rowHeights.set(row, height);
    } else if (scanner.is(`${root.prefix}c`)) {
      tags.readCell();
      column = tags.column || column + 1;
      if (tags.hasStyle && column <= within.right) styles.push({ row, column, style: tags.style });
    }
  }
  return { styles, rowHeights, columns };
}

/** Seven pixels to a character of the default font, at 96 pixels to the inch. */
const points = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;
