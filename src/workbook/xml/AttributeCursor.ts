import { unescapeXml } from './text';

const SPACE = 32;
const SLASH = 47;
const EQUALS = 61;
const GT = 62;

/** Walks the attributes of one tag. One cursor can be used for tag after tag, which keeps long sheets cheap. */
export class AttributeCursor {
  /** The name is [nameStart, nameEnd), the value without its quotes [from, to). */
  nameStart = 0;
  nameEnd = 0;
  from = 0;
  to = 0;

  constructor(private readonly xml: string) {}

  /** @param after where the tag's name ends */
  reset(after: number): void {
    this.to = after - 1;
  }

  /** Goes to the tag's next attribute; false when there is none or it is broken. */
  next(): boolean {
    const { xml } = this;
    let p = this.to + 1;
    let code = xml.charCodeAt(p);
    while (code <= SPACE) code = xml.charCodeAt(++p);
    this.nameStart = p;
    while (code !== EQUALS && code > SPACE && code !== GT && code !== SLASH) code = xml.charCodeAt(++p);
    this.nameEnd = p;
    while (code <= SPACE) code = xml.charCodeAt(++p);
    if (code !== EQUALS) return false;
    code = xml.charCodeAt(++p);
    while (code <= SPACE) code = xml.charCodeAt(++p);
    this.from = p + 1;
    // The scanner has seen that quotes close before the tag ends.
    while (xml.charCodeAt(++p) !== code) if (p >= xml.length) return false;
    this.to = p;
    return true;
  }

  /** The value, entities resolved. */
  get value(): string {
    return unescapeXml(this.xml.slice(this.from, this.to));
  }

  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.xml.startsWith(name, this.nameStart);
  }
}
