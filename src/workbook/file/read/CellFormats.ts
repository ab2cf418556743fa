import { AttributeCursor } from '../../xml/AttributeCursor';
import { CheckedScanner } from '../../xml/CheckedScanner';
import { XmlError } from '../../xml/XmlError';
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

/** A format as the styles part lists it. */
interface Format {
  numberFormat: number;
  indent: number;
}

/** No list of a styles part is longer in any file that Excel opens; a few bytes of one cost a hundred times as much to edit. */
const MOST_ENTRIES = 2 ** 17;

/** Excel opens no file with more. */
const MOST_FORMATS = 65_536;

const DEFAULT: Format = { numberFormat: 0, indent: 0 };

/** What reading needs of the styles part: number formats and indents, by the number that a cell carries. */
export class CellFormats {
  private readonly codes = new Map<number, string>();
  private readonly formats: Format[] = [];
  /** By style: asked for every cell. */
  private readonly shown: (StyleFormat | undefined)[] = [];

  /** @param stylesXml undefined when the workbook has no styles */
  constructor(
    stylesXml: string | undefined,
    private readonly is1904: boolean,
  ) {
    if (stylesXml !== undefined) this.read(stylesXml);
  }

  private read(xml: string): void {
    const tag = new CheckedScanner(xml);
    const attribute = new AttributeCursor(xml);
    let section = '';
    let last = DEFAULT;
    // A choice between old and new stands around an entry; what programs take that know no extension is meant.
    let entries = 0;
    let inChoice = false;
    let inFallback = false;
    while (tag.nextOpening()) {
      let { depth } = tag;
      if (depth === 2) inChoice = tag.local === 'AlternateContent';
      else if (depth === 3 && inChoice) inFallback = tag.local === 'Fallback';
      if (inChoice && depth > 1) {
        if (depth < 4 || !inFallback) continue;
        depth -= 2;
      }
      if (depth === 2 && ++entries > MOST_ENTRIES) throw new XmlError('malformed', tag.start);
      if (depth === 1) {
        section = tag.local;
        entries = 0;
      } else if (section === 'cellXfs') {
        attribute.reset(tag.nameEnd);
        if (depth === 2) {
          last = { ...DEFAULT };
          if (this.formats.push(last) > MOST_FORMATS) throw new XmlError('malformed', tag.start);
          while (attribute.next()) if (attribute.is('numFmtId')) last.numberFormat = Number(attribute.value);
        } else if (depth === 3 && tag.local === 'alignment')
          while (attribute.next()) if (attribute.is('indent')) last.indent = Number(attribute.value);
      } else if (section === 'numFmts' && depth === 2)
        this.codes.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? GENERAL);
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
