import { attributeOf, childNamed, childrenOf, rootOf, tagAt, type XmlElement } from '../xml/elements';
import { BUILTIN_FORMATS } from './builtinFormats';
import { formatterFor, type Formatter } from './showText';

const GENERAL = 'General';

/** What reading needs of the styles part: number formats and indents, by the number that a cell carries. */
export class CellFormats {
  private readonly codes = new Map<number, string>();
  private readonly formats: { readonly numberFormat: number; readonly indent: number }[] = [];
  /** By style: asked for every cell. */
  private readonly formatters: (Formatter | undefined)[] = [];

  /** @param stylesXml undefined when the workbook has no styles */
  constructor(
    stylesXml: string | undefined,
    private readonly is1904: boolean,
  ) {
    if (stylesXml === undefined) return;
    const root = rootOf(stylesXml);
    for (const element of inside(stylesXml, childNamed(root, 'numFmts'))) {
      const tag = tagAt(stylesXml, element.start);
      this.codes.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? GENERAL);
    }
    for (const element of inside(stylesXml, childNamed(root, 'cellXfs'))) {
      const alignment = childrenOf(stylesXml, element).find((c) => c.local === 'alignment');
      this.formats.push({
        numberFormat: Number(attributeOf(stylesXml, element, 'numFmtId') ?? 0),
        indent: Number((alignment && attributeOf(stylesXml, alignment, 'indent')) ?? 0),
      });
    }
  }

  /** Indent of the alignment, in steps. */
  indent(style: number): number {
    return this.formats[style]?.indent ?? 0;
  }

  /** The Excel format code. */
  code(style: number): string {
    const id = this.formats[style]?.numberFormat ?? 0;
    return this.codes.get(id) ?? BUILTIN_FORMATS[id] ?? GENERAL;
  }

  /** The text that a cell of this style shows. */
  show(value: string | number, style: number): string {
    return (this.formatters[style] ??= formatterFor(this.code(style), this.is1904))(value);
  }
}

const inside = (xml: string, element: XmlElement | undefined): XmlElement[] =>
  element ? childrenOf(xml, element) : [];
