import { isTrue } from '../../xml/text';
import { rowNumber } from './SheetTags';

const LT = 60;
const GT = 62;
const QUOTE = 34;
const SPACE = 32;
const SLASH = 47;
const EQUALS = 61;
const LOWER_R = 114;
const LOWER_O = 111;
const LOWER_W = 119;
const LOWER_H = 104;

/**
 * Reads the tags of rows as nearly all are written, `<row r="7" spans="1:9" ht="22.5" hidden="1">`, in one walk over their
 * characters: templates have thousands of rows with nothing in them. Whatever is written otherwise is left to those that
 * understand all of XML.
 */
export class PlainRows {
  /** 0 when the tag has none, -1 when that is no number of a row. */
  row = 0;
  isHidden = false;
  isSelfClosing = false;
  /** Where the tag ends. */
  end = 0;

  constructor(private readonly xml: string) {}

  /** Reads the tag that begins at `at`; false when none does or it is no plain one. */
  read(at: number): boolean {
    const { xml } = this;
    if (
      xml.charCodeAt(at + 1) !== LOWER_R ||
      xml.charCodeAt(at + 2) !== LOWER_O ||
      xml.charCodeAt(at + 3) !== LOWER_W ||
      xml.charCodeAt(at) !== LT
    )
      return false;
    this.row = 0;
    this.isHidden = false;
    let p = at + 4;
    let code = xml.charCodeAt(p);
    while (code === SPACE) {
      const name = p + 1;
      do code = xml.charCodeAt(++p);
      while (code > SPACE && code !== EQUALS && code !== LT && code !== GT);
      if (code !== EQUALS || xml.charCodeAt(p + 1) !== QUOTE) return false;
      const from = p + 2;
      p = xml.indexOf('"', from);
      if (p < 0) return false;
      const first = xml.charCodeAt(name);
      if (first === LOWER_R && from === name + 3) this.row = rowNumber(xml, from, p);
      else if (first === LOWER_H && xml.startsWith('hidden=', name))
        this.isHidden = isTrue(xml.slice(from, p));
      code = xml.charCodeAt(++p);
    }
    this.isSelfClosing = code === SLASH;
    if (this.isSelfClosing) code = xml.charCodeAt(++p);
    this.end = p + 1;
    return code === GT;
  }
}
