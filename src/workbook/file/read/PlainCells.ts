const LT = 60;
const GT = 62;
const QUOTE = 34;
const SPACE = 32;
const SLASH = 47;
const EQUALS = 61;
const AMPERSAND = 38;
const UNDERSCORE = 95;
const ZERO = 48;
const NINE = 57;
const A = 65;
const Z = 90;
const LOWER_C = 99;
const LOWER_N = 110;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_V = 118;

/**
 * Reads the cells that nearly all are, `<c r="B7" s="3" t="s"><v>12</v></c>` and `<c r="B7" s="3"/>`, in one walk over their
 * characters: most of what a sheet is read for. Whatever is written otherwise is left to those that understand all of XML.
 */
export class PlainCells {
  column = 0;
  style = 0;
  /** As in the tag: a number, the place of a shared string, or a text of its own. */
  type: '' | 's' | 'str' = '';
  /** It has nothing but its format. */
  isEmpty = false;
  /** What stands in `<v>` is [from, to): as it is meant, without entities and escapes. */
  from = 0;
  to = 0;
  /** Where the cell ends. */
  end = 0;

  constructor(private readonly xml: string) {}

  /** Reads the cell that begins at `at`; false when none does or it is no plain one. */
  read(at: number): boolean {
    const { xml } = this;
    // `<c r="`
    if (
      xml.charCodeAt(at + 1) !== LOWER_C ||
      xml.charCodeAt(at + 2) !== SPACE ||
      xml.charCodeAt(at + 3) !== LOWER_R ||
      xml.charCodeAt(at + 4) !== EQUALS ||
      xml.charCodeAt(at + 5) !== QUOTE ||
      xml.charCodeAt(at) !== LT
    )
      return false;
    let p = at + 6;
    let code = xml.charCodeAt(p);
    let column = 0;
    for (; code >= A && code <= Z; code = xml.charCodeAt(++p)) column = column * 26 + code - A + 1;
    while (code >= ZERO && code <= NINE) code = xml.charCodeAt(++p);
    if (code !== QUOTE) return false;
    this.column = column;
    code = xml.charCodeAt(++p);

    this.style = 0;
    this.type = '';
    if (code === SPACE && xml.charCodeAt(p + 1) === LOWER_S) {
      if (xml.charCodeAt(p + 2) !== EQUALS || xml.charCodeAt(p + 3) !== QUOTE) return false;
      p += 4;
      let style = 0;
      for (code = xml.charCodeAt(p); code >= ZERO && code <= NINE; code = xml.charCodeAt(++p))
        style = style * 10 + code - ZERO;
      if (code !== QUOTE) return false;
      this.style = style;
      code = xml.charCodeAt(++p);
    }
    if (code === SPACE && xml.charCodeAt(p + 1) === LOWER_T) {
      if (xml.charCodeAt(p + 2) !== EQUALS || xml.charCodeAt(p + 3) !== QUOTE) return false;
      code = xml.charCodeAt(p + 4);
      if (xml.charCodeAt(p + 5) === QUOTE) {
        if (code === LOWER_S) this.type = 's';
        else if (code !== LOWER_N) return false;
        p += 6;
      } else {
        if (!xml.startsWith('str"', p + 4)) return false;
        this.type = 'str';
        p += 8;
      }
      code = xml.charCodeAt(p);
    }
    this.isEmpty = code === SLASH;
    if (this.isEmpty) {
      this.end = p + 2;
      return xml.charCodeAt(p + 1) === GT;
    }
    return code === GT && this.readValue(p + 1);
  }

  /** Reads `<v>12</v></c>`; false when something else stands there. */
  private readValue(at: number): boolean {
    const { xml } = this;
    if (xml.charCodeAt(at) !== LT || xml.charCodeAt(at + 1) !== LOWER_V || xml.charCodeAt(at + 2) !== GT)
      return false;
    let p = at + 3;
    this.from = p;
    let code = xml.charCodeAt(p);
    for (; code !== LT; code = xml.charCodeAt(++p)) {
      // An entity, an escape such as `_x000D_`, or the end of the file.
      if (code === AMPERSAND || code === UNDERSCORE || Number.isNaN(code)) return false;
    }
    this.to = p;
    this.end = p + 8;
    // `</v></c>`
    return (
      xml.charCodeAt(p + 1) === SLASH &&
      xml.charCodeAt(p + 2) === LOWER_V &&
      xml.charCodeAt(p + 3) === GT &&
      xml.charCodeAt(p + 4) === LT &&
      xml.charCodeAt(p + 5) === SLASH &&
      xml.charCodeAt(p + 6) === LOWER_C &&
      xml.charCodeAt(p + 7) === GT
    );
  }
}
