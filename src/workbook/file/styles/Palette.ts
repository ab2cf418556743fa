import type { OpcPackage } from '../package/OpcPackage';
import { relatedPart } from '../package/relationships';
import { childNamed, childrenOf, rootOf, tagAt } from '../../xml/elements';
import { TagScanner } from '../../xml/TagScanner';
import { XmlError } from '../../xml/XmlError';
import { tinted } from './tint';

/** Source: ECMA-376 part 1, 18.8.27; 0 to 7 repeat 8 to 15. */
const BASIC = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const STANDARD = (
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ` +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** In a theme dark stands before light; colour numbers count the other way round. */
const THEME_ORDER = [1, 0, 3, 2];

/** Turns the colours of a workbook into RRGGBB. */
export class Palette {
  private constructor(
    private readonly theme: readonly string[],
    private readonly indexed: readonly string[],
  ) {}

  static of(pkg: OpcPackage, workbookPart: string, stylesXml: string): Palette {
    const themePart = relatedPart(pkg, workbookPart, 'theme');
    return new Palette(
      themePart === undefined ? [] : themeColors(pkg.peekAtForeign(themePart)),
      indexedColors(stylesXml),
    );
  }

  /** The colour of a `fgColor` tag; undefined when the workbook does not say. */
  resolve(tag: TagScanner): string | undefined {
    const rgb = tag.attribute('rgb');
    if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
    const theme = tag.attribute('theme');
    const indexed = tag.attribute('indexed');
    const base =
      theme !== undefined
        ? this.theme[THEME_ORDER[Number(theme)] ?? Number(theme)]
        : indexed !== undefined
          ? this.indexed[Number(indexed)]
          : undefined;
    return base === undefined ? undefined : tinted(base, Number(tag.attribute('tint') ?? 0));
  }
}

function themeColors(xml: string): string[] {
  const tag = new TagScanner(xml);
  const colors: string[] = [];
  try {
    while (tag.next() && tag.local !== 'clrScheme');
    while (tag.next() && tag.local !== 'clrScheme') {
      const value = tag.attribute('lastClr') ?? tag.attribute('val');
      if (!tag.isClosing && (tag.local === 'srgbClr' || tag.local === 'sysClr'))
        colors.push((value ?? '').toUpperCase());
    }
  } catch (error) {
    // A theme that can't be read tells no colours; the fills themselves are kept all the same.
    if (!(error instanceof XmlError)) throw error;
  }
  return colors;
}

function indexedColors(stylesXml: string): readonly string[] {
  const colors = childNamed(rootOf(stylesXml), 'colors');
  const own = colors && childrenOf(stylesXml, colors).find((c) => c.local === 'indexedColors');
  if (!own) return STANDARD;
  return childrenOf(stylesXml, own).map((c) =>
    (tagAt(stylesXml, c.start).attribute('rgb') ?? '').slice(-6).toUpperCase(),
  );
}
