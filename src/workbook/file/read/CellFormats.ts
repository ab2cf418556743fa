import { attributeOf, childNamed, childrenOf, rootOf, tagAt, type XmlElement } from '../xml/elements';
import { BUILTIN_FORMATS } from './builtinFormats';
import { formatterFor, type Formatter } from './showText';

const GENERAL = 'General';

/** How the cells of one style show what they hold. */
export interface StyleFormat {
  /** The Excel format code. */
  readonly code: string;
  /** Indent of the alignment, in steps. */
  readonly indent: number;
  readonly isGeneral: boolean;
  /** General, without indent. */
  readonly isPlain: boolean;
  readonly show: Formatter;
}

/** What reading needs of the styles part: number formats and indents, by the number that a cell carries. */
export class CellFormats {
  private readonly codes = new Map<number, string>();
  private readonly formats: { readonly numberFormat: number; readonly indent: number }[] = [];
  /** By style: asked for every cell. */
  private readonly shown: (StyleFormat | undefined)[] = [];

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

  /** How cells of a style show what they hold. */
  of(style: number): StyleFormat {
    return (this.shown[style] ??= this.make(style));
  }

  private make(style: number): StyleFormat {
    const { numberFormat, indent } = this.formats[style] ?? DEFAULT;
    const code = this.codes.get(numberFormat) ?? BUILTIN_FORMATS[numberFormat] ?? GENERAL;
    const isGeneral = code === GENERAL;
    return {
      code,
      indent,
      isGeneral,
      isPlain: isGeneral && indent === 0,
      show: formatterFor(code, this.is1904),
    };
  }
}

const DEFAULT = { numberFormat: 0, indent: 0 };

const inside = (xml: string, element: XmlElement | undefined): XmlElement[] =>
  element ? childrenOf(xml, element) : [];
