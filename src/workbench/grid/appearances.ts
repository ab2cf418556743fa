import { openPackage } from '../../workbook/file/package/openPackage';
import { listSheets } from '../../workbook/file/package/WorkbookPart';
import { SheetTags } from '../../workbook/file/read/SheetTags';
import { isTrue } from '../../workbook/xml/text';
import { StyleSheet } from '../../workbook/file/styles/StyleSheet';
import { stylesPartOf } from '../../workbook/file/styles/stylesPart';
import { childrenOf, elementsIn, tagAt } from '../../workbook/xml/elements';
import { TagScanner } from '../../workbook/xml/TagScanner';

/** How a cell's text is set, as far as a grid on the screen shows it. */
export interface Appearance {
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly wraps?: boolean;
}

/** Appearances of a file's cells: sheet name → `row,column` → appearance. For the eye alone; nothing is written back. */
export type Appearances = ReadonlyMap<string, ReadonlyMap<string, Appearance>>;

/** Reads fonts and alignments of an .xlsx package. */
export function readAppearances(bytes: Uint8Array): Appearances {
  const { pkg, workbookPart } = openPackage(bytes);
  const styles = new StyleSheet(pkg.text(stylesPartOf(pkg, workbookPart)));
  const known = new Map<number, Appearance | null>();
  const of = (style: number): Appearance | null => {
    let appearance = known.get(style);
    if (appearance === undefined) known.set(style, (appearance = appearanceOf(styles, style)));
    return appearance;
  };
  return new Map(listSheets(pkg, workbookPart).map(({ name, part }) => [name, ofSheet(pkg.peek(part), of)]));
}

function ofSheet(xml: string, of: (style: number) => Appearance | null): Map<string, Appearance> {
  const found = new Map<string, Appearance>();
  const tag = new TagScanner(xml);
  const tags = new SheetTags(tag);
  let row = 0;
  let column = 0;
  while (tag.next()) {
    if (tag.isClosing) continue;
    if (tag.local === 'row') {
      tags.readRow();
      row = tags.row || row + 1;
      column = 0;
    } else if (tag.local === 'c') {
      tags.readCell();
      column = tags.column || column + 1;
      // Cells without content are most of some files, and have nothing to show.
      const appearance = tags.hasStyle && !tag.isSelfClosing ? of(tags.style) : null;
      if (appearance) found.set(`${row},${column}`, appearance);
    }
  }
  return found;
}

function appearanceOf(styles: StyleSheet, style: number): Appearance | null {
  const xf = styles.item('cellXfs', style);
  const font = styles.item('fonts', Number(tagAt(xf, 0).attribute('fontId') ?? 0));
  const parts = insides(font);
  const bold = parts.get('b');
  const size = Number(parts.get('sz')?.attribute('val'));
  const alignment = insides(xf).get('alignment');
  const horizontal = alignment?.attribute('horizontal');
  const appearance: Appearance = {
    ...(bold && bold.attribute('val') !== '0' ? { bold: true } : {}),
    ...(size > 0 ? { size } : {}),
    ...(horizontal?.startsWith('center') ? { horizontal: 'center' } : {}),
    ...(horizontal === 'left' || horizontal === 'right' ? { horizontal } : {}),
    ...(isTrue(alignment?.attribute('wrapText')) ? { wraps: true } : {}),
  };
  return Object.keys(appearance).length > 0 ? appearance : null;
}

/** The opening tags directly inside an element that stands alone. */
function insides(xml: string): ReadonlyMap<string, TagScanner> {
  const [element] = elementsIn(xml, 0, xml.length);
  return new Map((element ? childrenOf(xml, element) : []).map((c) => [c.local, tagAt(xml, c.start)]));
}
