import { AttributeCursor } from './AttributeCursor';
import { XmlError } from './XmlError';
import { unescapeXml } from './text';

/** A half-open range [from, to) of characters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;

/**
 * Walks the element tags of an XML text and knows where each stands, so that an edit can be a splice and the rest stays as it
 * is. Comments, CDATA and processing instructions are passed over; a DOCTYPE is refused.
 */
export class TagScanner {
  /** The present tag is `xml.slice(start, end)`. */
  start = 0;
  end = 0;
  nameStart = 0;
  nameEnd = 0;
  isClosing = false;
  isSelfClosing = false;
  /** Where {@link next} goes on; may be set to jump. */
  position: number;

  constructor(
    readonly xml: string,
    from = 0,
  ) {
    this.position = from;
  }

  /** Goes to the next element tag; false at the end. @throws XmlError */
  next(): boolean {
    const { xml } = this;
    let at = this.position;
    for (;;) {
      at = xml.indexOf('<', at);
      if (at < 0) return false;
      const code = xml.charCodeAt(at + 1);
      if (code !== BANG && code !== QUESTION) {
        this.readTag(at, code === SLASH);
        return true;
      }
      at = this.passOver(at);
    }
  }

  private passOver(at: number): number {
    const { xml } = this;
    const [open, close] = xml.startsWith('<?', at)
      ? ['<?', '?>']
      : xml.startsWith('<!--', at)
        ? ['<!--', '-->']
        : ['<![CDATA[', ']]>'];
    if (!xml.startsWith(open, at))
      throw new XmlError(xml.startsWith('<!D', at) ? 'doctype' : 'malformed', at);
    const to = xml.indexOf(close, at + open.length);
    if (to < 0) throw new XmlError('malformed', at);
    return to + close.length;
  }

  private readTag(at: number, isClosing: boolean): void {
    const { xml } = this;
    let p = isClosing ? at + 2 : at + 1;
    this.start = at;
    this.isClosing = isClosing;
    this.nameStart = p;
    let code = xml.charCodeAt(p);
    while (code > SPACE && code !== GT && code !== SLASH) code = xml.charCodeAt(++p);
    this.nameEnd = p;
    if (p === this.nameStart) throw new XmlError('malformed', at);
    while (code !== GT) {
      if (code === QUOTE || code === APOSTROPHE) {
        p = xml.indexOf(code === QUOTE ? '"' : "'", p + 1);
        if (p < 0) throw new XmlError('malformed', at);
      } else if (code === LT || Number.isNaN(code)) throw new XmlError('malformed', at);
      code = xml.charCodeAt(++p);
    }
    this.isSelfClosing = xml.charCodeAt(p - 1) === SLASH;
    this.end = this.position = p + 1;
  }

  /** The name as written, with its prefix. */
  get name(): string {
    return this.xml.slice(this.nameStart, this.nameEnd);
  }

  /** The name without its prefix. */
  get local(): string {
    return localName(this.name);
  }

  /** The namespace of the name, where this very tag declares it. */
  get namespace(): string {
    const { name } = this;
    const colon = name.indexOf(':');
    return this.attribute(colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`) ?? '';
  }

  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.xml.startsWith(name, this.nameStart);
  }

  /** The value of an attribute, entities resolved. */
  attribute(name: string): string | undefined {
    const span = this.attributeSpan(name);
    return span && unescapeXml(this.xml.slice(span.from, span.to));
  }

  /** The values of all attributes by their names as written, entities resolved. */
  attributes(): ReadonlyMap<string, string> {
    const { xml } = this;
    const found = new Map<string, string>();
    const cursor = new AttributeCursor(xml);
    cursor.reset(this.nameEnd);
    while (cursor.next()) found.set(xml.slice(cursor.nameStart, cursor.nameEnd), cursor.value);
    return found;
  }

  /** Where an attribute's value stands, without its quotes; `start` is where its name begins. */
  attributeSpan(name: string): (Span & { readonly start: number }) | undefined {
    const cursor = new AttributeCursor(this.xml);
    cursor.reset(this.nameEnd);
    while (cursor.next())
      if (cursor.is(name)) return { start: cursor.nameStart, from: cursor.from, to: cursor.to };
    return undefined;
  }

  /** From an opening tag: goes past the element's end and gives what stood between its tags. @throws XmlError */
  skipElement(): Span {
    const from = this.end;
    if (this.isSelfClosing) return { from, to: from };
    for (let depth = 1; this.next();) {
      if (this.isClosing) {
        if (--depth === 0) return { from, to: this.start };
      } else if (!this.isSelfClosing) depth++;
    }
    throw new XmlError('malformed', from);
  }
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
